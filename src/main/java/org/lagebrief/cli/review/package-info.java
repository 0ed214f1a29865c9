/** How claims and decisions are shown to editors: as text, as JSON lines, as CSV, which is read again. */
@NullMarked
package org.lagebrief.cli.review;

import org.jspecify.annotations.NullMarked;
