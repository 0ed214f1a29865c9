package org.lagebrief.model;

/** How far a desk trusts a source: the letters of the Admiralty code (NATO AJP-2.1), F where nobody has judged. */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
}
