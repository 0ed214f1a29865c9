@org.jspecify.annotations.NullMarked
package org.lagebrief.deliver.check;
