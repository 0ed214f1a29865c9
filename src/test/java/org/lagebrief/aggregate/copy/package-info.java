/** Tests of what is one text and what is not, over texts written for them. */
package org.lagebrief.aggregate.copy;
