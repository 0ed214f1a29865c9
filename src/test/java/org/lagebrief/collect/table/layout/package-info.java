/** Known layouts and their meaning. */
@NullMarked
package org.lagebrief.collect.table.layout;

import org.jspecify.annotations.NullMarked;
