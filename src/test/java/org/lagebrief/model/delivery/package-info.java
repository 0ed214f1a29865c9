@org.jspecify.annotations.NullMarked
package org.lagebrief.model.delivery;
