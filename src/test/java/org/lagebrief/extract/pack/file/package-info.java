@NullMarked
package org.lagebrief.extract.pack.file;

import org.jspecify.annotations.NullMarked;
