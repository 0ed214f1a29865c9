/** Keeps articles, claims and editions in the database; the only package that holds SQL. */
@NullMarked
package org.lagebrief.store;

import org.jspecify.annotations.NullMarked;
