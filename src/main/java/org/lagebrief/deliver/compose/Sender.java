package org.lagebrief.deliver.compose;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.delivery.EmailAddress;

/** A name and address as people write them in settings: {@code Desk <desk@example.org>}. */
public record Sender(@Nullable String name, EmailAddress address) {
    /**
     * What stands in the setting of that name.
     *
     * @throws InputFaultException if it is no one address
     */
    public static Sender of(String setting, String written) {
        try {
            if (written.chars().anyMatch(Character::isISOControl)) {
                throw new AddressException("a control character");
            }
            InternetAddress[] found = InternetAddress.parse(written, true);
            if (found.length != 1 || found[0].isGroup()) {
                throw new AddressException(found.length + " addresses");
            }
            return new Sender(found[0].getPersonal(), new EmailAddress(found[0].getAddress()));
        } catch (AddressException | IllegalArgumentException e) {
            throw new InputFaultException(
                    new InputFault(
                            setting,
                            "one address such as Desk <desk@example.org>",
                            "\"" + written + "\"",
                            "mend it in application.yml"),
                    e);
        }
    }

    InternetAddress header() {
        return header(name, address);
    }

    /** The address with its name, encoded if it is not ASCII. */
    static InternetAddress header(@Nullable String name, EmailAddress address) {
        try {
            InternetAddress header = new InternetAddress();
            header.setAddress(address.value());
            header.setPersonal(name, StandardCharsets.UTF_8.name());
            return header;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
