/** What reading and storing cost, each against a floor or a peer in the same run: {@code mvn verify -P bench -DskipTests}. */
@NullMarked
package org.lagebrief.bench;

import org.jspecify.annotations.NullMarked;
