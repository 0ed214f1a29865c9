/** Tests of extraction: tables of texts with the claims in them, and what holds for every text. */
@NullMarked
package org.lagebrief.extract.pack;

import org.jspecify.annotations.NullMarked;
