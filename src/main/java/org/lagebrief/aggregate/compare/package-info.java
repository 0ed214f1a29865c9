/** Sets numbers beside each other: whether they meet, how one came to be copied wrongly, and what a table says of another. */
@NullMarked
package org.lagebrief.aggregate.compare;

import org.jspecify.annotations.NullMarked;
