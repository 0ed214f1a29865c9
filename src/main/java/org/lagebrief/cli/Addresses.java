package org.lagebrief.cli;

import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.EmailAddress;

/** Mail addresses as people type them. */
final class Addresses {
    private Addresses() {}

    /** @throws InputFaultException if it is none */
    static EmailAddress of(String typed) {
        try {
            return new EmailAddress(typed.strip());
        } catch (IllegalArgumentException e) {
            InputFault refused = InputFault.ofRefusal(e, "mend it");
            if (refused == null) {
                throw e;
            }
            throw new InputFaultException(
                    new InputFault(
                            "\"" + typed + "\"", "an address " + refused.expected(), refused.found(), refused.remedy()),
                    e);
        }
    }
}
