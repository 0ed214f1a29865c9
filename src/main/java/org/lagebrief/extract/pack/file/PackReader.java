package org.lagebrief.extract.pack.file;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;

/** Reads a language's pack from its files, one after the other; a line that cannot be read is told, and the next one read. */
final class PackReader {
    private final Language language;
    private final PackWords words = new PackWords();
    private final List<InputFault> faults = new ArrayList<>();
    private final MessageDigest digest = sha256();

    PackReader(Language language) {
        this.language = language;
    }

    void read(PackFile file) {
        file.addTo(digest);
        try {
            read(file, file.lines());
        } catch (InputFaultException e) {
            faults.add(e.fault());
        }
    }

    private void read(PackFile file, List<String> lines) {
        Current current = new Current();
        for (int i = 0; i < lines.size(); i++) {
            String content = withoutComment(lines.get(i));
            try {
                if (!content.isBlank()) {
                    current.read(content);
                }
            } catch (InputFaultException e) {
                faults.add(PackFault.at(file.place(i + 1), e));
            }
        }
    }

    /** The line whose words may go on in the next. */
    private final class Current {
        private @Nullable PackLine line;
        private boolean broken;

        void read(String content) {
            if (!Character.isWhitespace(content.charAt(0))) {
                begin(content);
            } else if (line != null) {
                words.take(line, content);
            } else if (!broken) {
                throw PackFault.line("a role before its further words", content.strip());
            }
        }

        private void begin(String content) {
            line = null;
            broken = true;
            String spaced = content + " ";
            int colon = spaced.indexOf(": ");
            if (colon < 0) {
                throw PackFault.line("\"role: words\" or \"role argument: words\"", content);
            }
            PackLine begun = PackLine.of(content.substring(0, colon).strip().replaceAll("\\s+", " "));
            line = begun;
            words.take(begun, spaced.substring(colon + 2));
        }
    }

    private static String withoutComment(String text) {
        if (text.startsWith("#")) {
            return "";
        }
        int comment = text.indexOf(" # ");
        return comment < 0 ? text : text.substring(0, comment);
    }

    /** Everything that is wrong with what was read, in order. */
    List<InputFault> faults() {
        return faults;
    }

    /** The settings without which no pack can be made. */
    List<Setting> missing() {
        return words.missing();
    }

    /** The pack of all files read, which had no faults. */
    LanguagePack pack() {
        return words.pack(language, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
