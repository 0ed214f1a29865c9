/** Tests of the batch job on real folders and a real database. */
package org.lagebrief.job;
