/** Tests of what is read from an input folder, and of what is refused and how that is told. */
package org.lagebrief.collect;
