/** What servers and readers report of messages that were sent: that they could not be delivered, or were not wanted. */
@NullMarked
package org.lagebrief.deliver.bounce;

import org.jspecify.annotations.NullMarked;
