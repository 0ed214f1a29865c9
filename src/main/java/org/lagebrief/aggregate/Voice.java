package org.lagebrief.aggregate;

import org.lagebrief.model.Party;
import org.lagebrief.model.Source;

/** Who speaks: a source, and the party it speaks for. */
record Voice(Party party, Source source) {}
