package org.lagebrief.deliver.compose;

import jakarta.mail.internet.MimeMessage;
import org.lagebrief.model.delivery.EmailAddress;

/**
 * A message with what the server is told about it.
 *
 * @param from to which address failures are reported
 */
public record Envelope(MimeMessage message, EmailAddress from, EmailAddress to) {}
