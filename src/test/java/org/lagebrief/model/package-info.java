/** Tests of the model's invariants. */
package org.lagebrief.model;
