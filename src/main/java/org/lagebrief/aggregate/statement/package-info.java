/** Sorts the reports that answer a question into what each party has stated, number by number and day by day. */
@NullMarked
package org.lagebrief.aggregate.statement;

import org.jspecify.annotations.NullMarked;
