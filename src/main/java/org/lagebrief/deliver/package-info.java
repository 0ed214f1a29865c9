/** Works off the ledger of sendings; the only package that knows mail. */
@NullMarked
package org.lagebrief.deliver;

import org.jspecify.annotations.NullMarked;
