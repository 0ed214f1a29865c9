package org.lagebrief.aggregate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as a sequence of words that may be inflected.
 *
 * <p>Two words are the same when both are one stem of four letters or more with an ending of {@code endings.txt}
 * ("südkoreanischer", "südkoreanischen"; not "Niger", "Nigeria"); shorter words must be equal to the letter, so that
 * "US" is not "us".
 */
final class Name {
    private static final int SHORTEST_STEM = 4;
    private static final Set<String> ENDINGS = endings();

    private final List<String> words;

    Name(String written) {
        words = Arrays.stream(written.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    int size() {
        return words.size();
    }

    /** Whether the other name's words stand in this one, in one run. An empty name stands in none. */
    boolean contains(Name other) {
        for (int from = 0; from + other.size() <= size() && other.size() > 0; from++) {
            if (standsAt(from, other)) {
                return true;
            }
        }
        return false;
    }

    boolean isSameAs(Name other) {
        return size() == other.size() && contains(other);
    }

    private boolean standsAt(int from, Name other) {
        for (int i = 0; i < other.size(); i++) {
            if (!isSameWord(words.get(from + i), other.words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSameWord(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST_STEM) {
            return one.equals(other);
        }
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        if (a.equals(b)) {
            return true;
        }
        int shared = 0;
        while (shared < Math.min(a.length(), b.length()) && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        for (int stem = shared; stem >= SHORTEST_STEM; stem--) {
            if (ENDINGS.contains(a.substring(stem)) && ENDINGS.contains(b.substring(stem))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> endings() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Name.class.getResourceAsStream("endings.txt")), StandardCharsets.UTF_8))) {
            Stream<String> listed = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")));
            return Stream.concat(Stream.of(""), listed).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
