/** Tests of what the database gives back. */
package org.lagebrief.store;
