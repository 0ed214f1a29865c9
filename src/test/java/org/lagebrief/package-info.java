/** Tests of the whole: the architecture, and the commands run as a person runs them. */
package org.lagebrief;
