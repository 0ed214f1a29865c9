/** The pages that readers and the desk open in a browser. */
@NullMarked
package org.lagebrief.web;

import org.jspecify.annotations.NullMarked;
