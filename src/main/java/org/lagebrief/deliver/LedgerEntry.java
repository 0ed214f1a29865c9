package org.lagebrief.deliver;

import java.time.Instant;
import org.lagebrief.model.delivery.EmailAddress;
import org.lagebrief.model.delivery.SendingState;

/** What a ledger holds of one message, for whoever sends it; each change is whole and lasting when it returns. */
interface LedgerEntry {
    EmailAddress address();

    /** Begun before. */
    int attempts();

    /** Notes that the server may have the message from now on; false if somebody else has it in hand. */
    boolean begin();

    /** Puts it back to where it was before it was begun: the server was never told whom it is for. */
    void undo();

    /** @param dueAt before which it is not tried again, if it is deferred */
    void finish(SendingState state, String reply, Instant dueAt);

    /** Sends nothing more to the address: there is no such mailbox. */
    void suppress();
}
