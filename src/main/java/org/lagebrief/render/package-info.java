/** Turns a briefing into HTML, PDF, CSV and JSON; the only package that knows templates and PDF libraries. */
@NullMarked
package org.lagebrief.render;

import org.jspecify.annotations.NullMarked;
