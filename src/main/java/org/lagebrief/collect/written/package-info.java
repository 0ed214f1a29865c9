/** What inputs declare, each in the way of the program that wrote it: moments, addresses, languages. */
@NullMarked
package org.lagebrief.collect.written;

import org.jspecify.annotations.NullMarked;
