/** Tests of the room of the same name. */
package org.lagebrief.aggregate.match;
