/** Figure tables read from real files. */
@NullMarked
package org.lagebrief.collect.table;

import org.jspecify.annotations.NullMarked;
