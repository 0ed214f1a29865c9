/** What of the settings of delivery is missing, or contradicts itself. */
@NullMarked
package org.lagebrief.deliver.check;

import org.jspecify.annotations.NullMarked;
