/** Tests of the commands, in the test's own process and as processes that are killed. */
package org.lagebrief.cli;
