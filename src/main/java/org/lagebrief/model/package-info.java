/** What a briefing talks about: immutable records, sealed types and enums that hold their invariants; no Spring, no I/O. */
@NullMarked
package org.lagebrief.model;

import org.jspecify.annotations.NullMarked;
