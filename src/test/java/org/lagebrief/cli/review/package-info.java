@org.jspecify.annotations.NullMarked
package org.lagebrief.cli.review;
