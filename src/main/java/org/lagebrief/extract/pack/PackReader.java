package org.lagebrief.extract.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Bound;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;

/** Reads a language pack from its files, in the format that the package documents. */
public final class PackReader {
    /** The files of every pack, in the order in which they are read. */
    static final List<String> FILES = List.of(
            "grammar.txt", "numbers.txt", "measures.txt", "people.txt", "sources.txt", "time.txt", "places.txt");

    private final Language language;
    private final Lexicon lexicon = new Lexicon();
    private final Map<String, Entry> numerals = new HashMap<>();
    private final Map<String, Double> digitSuffixes = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final MessageDigest digest = sha256();

    private PackReader(Language language) {
        this.language = language;
    }

    /** @throws InputFaultException if a line of the pack is not of the documented form */
    public static LanguagePack builtIn(Language language) {
        return read(language, name -> PackReader.class.getResourceAsStream(language.code() + "/" + name));
    }

    /**
     * Reads a pack whose files are opened by name; a file that is not there is opened as null.
     *
     * @throws InputFaultException if a file is missing or a line is not of the documented form
     */
    static LanguagePack read(Language language, Function<String, @Nullable InputStream> files) {
        PackReader reader = new PackReader(language);
        for (String name : FILES) {
            String place = language.code() + "/" + name;
            try (InputStream in = files.apply(name)) {
                if (in == null) {
                    throw PackFault.missing(place);
                }
                reader.file(place, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(place, e);
            }
        }
        return reader.pack();
    }

    private LanguagePack pack() {
        lexicon.seal();
        char decimal = settings.getOrDefault("decimal", ".").charAt(0);
        return new LanguagePack(
                language,
                lexicon,
                new SpelledNumbers(numerals),
                new DigitNumbers(decimal),
                Map.copyOf(digitSuffixes),
                Map.copyOf(settings),
                HexFormat.of().formatHex(digest.digest()));
    }

    private void file(String place, byte[] bytes) {
        digest.update(bytes);
        int line = 0;
        @Nullable Entry entry = null;
        String name = "";
        for (String text : new String(bytes, StandardCharsets.UTF_8).split("\\R", -1)) {
            line++;
            String content = withoutComment(text);
            if (content.isBlank()) {
                continue;
            }
            boolean continued = Character.isWhitespace(content.charAt(0));
            String words = content;
            if (!continued) {
                int colon = content.indexOf(": ");
                if (colon < 0) {
                    throw PackFault.in(place, line, "\"role: words\" or \"role argument: words\"", text);
                }
                String head = content.substring(0, colon).strip();
                words = content.substring(colon + 2);
                entry = entry(place, line, head);
                name = head.substring(head.lastIndexOf(' ') + 1);
            } else if (entry == null) {
                throw PackFault.in(place, line, "a role before its further words", text);
            }
            add(place, line, entry, name, words);
        }
    }

    private static String withoutComment(String text) {
        int hash = text.indexOf("# ");
        return hash == 0 || (hash > 0 && text.charAt(hash - 1) == ' ') ? text.substring(0, hash) : text;
    }

    private static Entry entry(String place, int line, String head) {
        Role plain = Role.ofCode(head).orElse(null);
        if (plain != null && plain.argument == Role.Argument.NONE) {
            return Entry.of(plain);
        }
        int space = head.lastIndexOf(' ');
        Role role = Role.ofCode(space < 0 ? head : head.substring(0, space)).orElse(null);
        if (role == null || role.argument == Role.Argument.NONE || space < 0) {
            throw PackFault.in(place, line, "a known role, with its argument if it takes one", head);
        }
        return entry(place, line, role, head.substring(space + 1));
    }

    private static Entry entry(String place, int line, Role role, String argument) {
        try {
            return switch (role.argument) {
                case NUMBER -> new Entry(role, Double.parseDouble(argument), null, null);
                case MEASURE ->
                    new Entry(role, 0, Measure.ofCode(argument).orElseThrow(IllegalArgumentException::new), null);
                case BOUND -> new Entry(role, 0, null, bound(argument));
                default -> Entry.of(role);
            };
        } catch (IllegalArgumentException e) {
            throw PackFault.in(place, line, "a " + role.argument.name().toLowerCase(Locale.ROOT), argument);
        }
    }

    private static Bound bound(String code) {
        for (Bound bound : Bound.values()) {
            if (bound.code().equals(code)) {
                return bound;
            }
        }
        throw new IllegalArgumentException(code);
    }

    private void add(String place, int line, Entry entry, String name, String words) {
        if (entry.role() == Role.SET) {
            settings.put(name, words.strip());
            return;
        }
        for (String item : words.split(",", -1)) {
            String phrase = item.strip().replaceAll("(?<=\\p{L})\\.", " .").replaceAll("\\s+", " ");
            if (phrase.isEmpty()) {
                continue;
            }
            if (!phrase.matches("\\*?[^* ]+\\*?( \\*?[^* ]+\\*?)*")) {
                throw PackFault.in(place, line, "words, \"*\" only at a word's beginning or end", phrase);
            }
            add(entry, phrase);
        }
    }

    private void add(Entry entry, String phrase) {
        switch (entry.role()) {
            case NUMERAL -> numerals.put(phrase, entry);
            case NUMERAL_GLUE -> {
                numerals.putIfAbsent(phrase, entry);
                lexicon.add(phrase, entry);
            }
            case SCALE -> {
                if (entry.number() <= 1000) {
                    numerals.put(phrase, entry);
                }
                lexicon.add(phrase, entry);
            }
            case DIGIT_SUFFIX -> digitSuffixes.put(phrase, entry.number());
            default -> lexicon.add(phrase, entry);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
