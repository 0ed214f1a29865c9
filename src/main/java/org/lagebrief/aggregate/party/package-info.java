/** Tells who speaks in a report, and for which party; what names are made of is data beside these classes. */
@NullMarked
package org.lagebrief.aggregate.party;

import org.jspecify.annotations.NullMarked;
