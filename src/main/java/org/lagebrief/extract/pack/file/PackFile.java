package org.lagebrief.extract.pack.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.List;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** One file of a language pack: its bytes, the lines they make, and how a place in it is told. */
final class PackFile {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final String name;
    private final String place;
    private final byte[] bytes;

    /**
     * @param name without folders
     * @param place the path a person would look under
     */
    PackFile(String name, String place, byte[] bytes) {
        this.name = name;
        this.place = place;
        this.bytes = bytes;
    }

    String name() {
        return name;
    }

    String place(int line) {
        return place + ", line " + line;
    }

    /** The bytes with a mark of where they end, so that no other division into files has the same digest. */
    void addTo(MessageDigest digest) {
        digest.update((name + ' ' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /**
     * Its lines, letters and their accents in one sign.
     *
     * @throws InputFaultException if it is no text in UTF-8
     */
    List<String> lines() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        boolean unfit =
                decoder.decode(in, out, true).isError() || decoder.flush(out).isError();
        String text = out.flip().toString();
        int control = control(text);
        if (unfit || control >= 0) {
            throw noText(text.substring(0, control >= 0 ? control : text.length()), unfit && control < 0);
        }
        String marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        return List.of(Normalizer.normalize(marked, Normalizer.Form.NFC).split("\\R", -1));
    }

    /** Where a sign stands that no text holds, or -1. */
    private static int control(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                return at;
            }
        }
        return -1;
    }

    private InputFaultException noText(String before, boolean unfit) {
        int line = before.split("\\R", -1).length;
        String found = unfit ? "bytes of another encoding" : "a control character";
        return new InputFaultException(
                new InputFault(place(line), "a text in UTF-8", found, "save the file as plain text in UTF-8"));
    }
}
