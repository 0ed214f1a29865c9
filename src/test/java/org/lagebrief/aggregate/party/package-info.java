/** Tests of the rules of aggregation, in words a reader of briefings would use. */
package org.lagebrief.aggregate.party;
