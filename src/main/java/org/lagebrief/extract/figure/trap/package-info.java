/** Recognises numbers that count no people, each kind by a rule of its own. */
@NullMarked
package org.lagebrief.extract.figure.trap;

import org.jspecify.annotations.NullMarked;
