/** Keeps subscribers and the ledger of sendings. */
@NullMarked
package org.lagebrief.store.delivery;

import org.jspecify.annotations.NullMarked;
