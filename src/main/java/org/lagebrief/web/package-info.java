/** The pages a desk opens in a browser. */
@NullMarked
package org.lagebrief.web;

import org.jspecify.annotations.NullMarked;
