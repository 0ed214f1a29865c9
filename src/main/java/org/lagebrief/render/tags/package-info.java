/** The tags of a PDF: what its parts are to those who hear it instead of seeing it. */
@NullMarked
package org.lagebrief.render.tags;

import org.jspecify.annotations.NullMarked;
