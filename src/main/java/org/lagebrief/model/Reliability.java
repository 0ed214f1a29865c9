package org.lagebrief.model;

/** How far a desk trusts a source: the letters of the Admiralty code (NATO AJP-2.1), A completely, E not at all; F is the judgement that it cannot be judged. */
public enum Reliability {
    A,
    B,
    C,
    D,
    E,
    F
}
