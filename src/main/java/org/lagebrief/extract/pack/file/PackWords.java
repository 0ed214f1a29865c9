package org.lagebrief.extract.pack.file;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lagebrief.extract.pack.DigitNumbers;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.extract.pack.Lexicon;
import org.lagebrief.extract.pack.QuotationSigns;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Settings;
import org.lagebrief.extract.pack.SpelledNumbers;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;

/** The words and settings that the lines of a pack have come to so far: later lines add to earlier ones, take away from them, or set anew. */
final class PackWords {
    /** Longer phrases are never looked for. */
    private static final int MOST_WORDS = 8;

    private static final Pattern PHRASE = Pattern.compile("~?\\*?[^*~ ]+\\*?( ~?\\*?[^*~ ]+\\*?)*");
    /** What a text's scanner cuts off from a word: any sign but letters, digits, accents, hyphens and apostrophes. */
    private static final Pattern MARK = Pattern.compile("[^\\p{L}\\p{Nd}\\p{Mn}\\s*~'\u2019\u2011-]");
    /** Scales above are never glued to other numerals. */
    private static final double LARGEST_GLUED = 1000;

    private final Set<Word> words = new LinkedHashSet<>();
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);

    /** A phrase in a role, its words apart by single spaces. */
    private record Word(Entry entry, String phrase) {
        Role role() {
            return entry.role();
        }

        double number() {
            return entry.number();
        }

        /** Whether this one, with a star or in lower case, meets the other's words too. */
        boolean meets(Word other) {
            String word = other.phrase().toLowerCase(Locale.ROOT);
            String pattern = phrase.toLowerCase(Locale.ROOT);
            boolean met = pattern.startsWith("*")
                    ? word.endsWith(pattern.substring(1))
                    : pattern.endsWith("*")
                            ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                            : phrase.equals(word);
            return met && entry.equals(other.entry()) && !equals(other);
        }
    }

    /** @throws InputFaultException if a setting has no such value, or a phrase is none, or is to be taken away and not there */
    void take(PackLine line, String behindColon) {
        if (line.entry().role() == Role.SET) {
            set(Setting.ofCode(line.argument()).orElseThrow(), behindColon.strip());
            return;
        }
        for (String item : behindColon.split(",", -1)) {
            if (!item.isBlank()) {
                take(line, item.strip(), phrase(item));
            }
        }
    }

    private void set(Setting setting, String value) {
        if (!setting.admits(value)) {
            throw PackFault.line(setting.expected(), value);
        }
        settings.put(setting, value);
    }

    private static String phrase(String item) {
        String phrase = MARK.matcher(item).replaceAll(" $0 ").strip().replaceAll("\\s+", " ");
        if (!PHRASE.matcher(phrase).matches()) {
            throw PackFault.line(
                    "words, \"*\" only at a word's beginning or end, \"~\" at its beginning", item.strip());
        }
        if (phrase.split(" ", -1).length > MOST_WORDS) {
            throw PackFault.line("at most " + MOST_WORDS + " words in a phrase", item.strip());
        }
        return phrase;
    }

    private void take(PackLine line, String item, String phrase) {
        Word word = new Word(line.entry(), phrase);
        if (!line.taken()) {
            words.add(word);
            return;
        }
        words.stream().filter(other -> other.meets(word)).findFirst().ifPresent(other -> {
            throw notThere(
                    "\"" + item + "\", which \"" + other.phrase() + "\" meets",
                    "take that away first and add the words that shall stay");
        });
        if (!words.remove(word)) {
            throw notThere("\"" + item + "\"", "take the words out of the line, or mend role and spelling");
        }
    }

    private static InputFaultException notThere(String found, String remedy) {
        return PackFault.in("words that an earlier line gives this role, written as there", found, remedy);
    }

    /** The settings that every pack must have and this one has not. */
    List<Setting> missing() {
        return Stream.of(Setting.values())
                .filter(setting -> setting.isNeeded() && !settings.containsKey(setting))
                .toList();
    }

    LanguagePack pack(Language language, String version) {
        return new LanguagePack(
                language,
                lexicon(),
                new DigitNumbers(settings.getOrDefault(Setting.DECIMAL, ".").charAt(0)),
                new QuotationSigns(settings.getOrDefault(Setting.QUOTATIONS, QuotationSigns.USUAL)),
                words.stream()
                        .filter(word -> word.role() == Role.DIGIT_SUFFIX)
                        .collect(Collectors.toMap(Word::phrase, Word::number, (earlier, later) -> later)),
                new Settings(settings.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(set -> set.getKey().code(), Map.Entry::getValue))),
                version);
    }

    private Lexicon lexicon() {
        Lexicon lexicon = new Lexicon();
        for (Word word : words) {
            if (word.role() != Role.NUMERAL && word.role() != Role.DIGIT_SUFFIX) {
                lexicon.add(word.phrase(), word.entry());
            }
        }
        lexicon.seal(new SpelledNumbers(numerals()));
        return lexicon;
    }

    /** The parts of glued numerals by the word; what counts does so rather than joins. */
    private Map<String, Entry> numerals() {
        Map<String, Entry> numerals = new HashMap<>();
        for (Word word : words) {
            boolean counts =
                    word.role() == Role.NUMERAL || (word.role() == Role.SCALE && word.number() <= LARGEST_GLUED);
            if (counts) {
                numerals.put(word.phrase(), word.entry());
            } else if (word.role() == Role.NUMERAL_GLUE) {
                numerals.putIfAbsent(word.phrase(), word.entry());
            }
        }
        return numerals;
    }
}
