package org.lagebrief.deliver.compose;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** A PDF as it stands in messages: read and encoded once, written as often as needed. */
final class Attachment {
    /** RFC 2045, section 6.8. */
    private static final int LINE = 76;

    private final String name;
    private final byte[] encoded;

    private Attachment(String name, byte[] encoded) {
        this.name = name;
        this.encoded = encoded;
    }

    /** @throws InputFaultException if the file is not there */
    static Attachment of(Path pdf) {
        try {
            byte[] content = Files.readAllBytes(pdf);
            return new Attachment(
                    pdf.getFileName().toString(),
                    Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'}).encode(content));
        } catch (IOException e) {
            throw new InputFaultException(
                    new InputFault(
                            pdf.toString(),
                            "the PDF that is to be sent",
                            "none that can be read",
                            "make it again with lagebrief run, then send again"),
                    e);
        }
    }

    MimeBodyPart part() throws MessagingException {
        InternetHeaders headers = new InternetHeaders();
        headers.setHeader("Content-Type", "application/pdf; name=\"" + name + "\"");
        headers.setHeader("Content-Transfer-Encoding", "base64");
        headers.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new MimeBodyPart(headers, encoded);
    }
}
