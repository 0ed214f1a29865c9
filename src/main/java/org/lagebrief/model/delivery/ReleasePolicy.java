package org.lagebrief.model.delivery;

/** When an edition may leave the house. */
public enum ReleasePolicy {
    /** As soon as it is made. */
    AUTOMATIC,
    /** Once somebody has approved it. */
    APPROVAL,
    /** As soon as it is made, unless figures of it wait for an editor: then once somebody has approved it. */
    HOLD
}
