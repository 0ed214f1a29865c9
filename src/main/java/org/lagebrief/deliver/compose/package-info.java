/** Makes the messages: text, HTML and PDF of an edition for one reader. */
@NullMarked
package org.lagebrief.deliver.compose;

import org.jspecify.annotations.NullMarked;
