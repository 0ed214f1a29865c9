package org.lagebrief.extract.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.KnownWord;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.model.Origin;

/** Knows whether a claim's source is the marked one: by a word they share, whatever its ending. */
final class SourceLikeness {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Words agree if no more letters than these follow what both begin with … */
    private static final int LONGEST_ENDING = 3;
    /** … and what both begin with has at least so many. */
    private static final int SHORTEST_STEM = 4;

    private static final Roles GRAMMAR =
            Roles.of(Role.DETERMINER, Role.PREPOSITION, Role.AND, Role.ONE, Role.NAME_LINK);

    private final LanguagePack pack;

    SourceLikeness(LanguagePack pack) {
        this.pack = pack;
    }

    boolean isSame(Mark mark, @Nullable Origin origin) {
        if (mark.origin() == null || origin == null) {
            return (mark.origin() == null || mark.generic()) && origin == null;
        }
        List<String> marked = words(mark.origin());
        marked.addAll(words(mark.fullOrigin() == null ? "" : mark.fullOrigin()));
        List<String> claimed = words(origin.name());
        claimed.addAll(words(origin.mention()));
        return marked.stream().anyMatch(word -> claimed.stream().anyMatch(other -> isSameWord(word, other)));
    }

    private List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT), -1)) {
            if (word.length() > 1 && !isGrammar(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private boolean isGrammar(String word) {
        KnownWord known = pack.lexicon().find(word.toCharArray());
        return known.mayBegin(GRAMMAR);
    }

    private static boolean isSameWord(String word, String other) {
        int shared = 0;
        while (shared < Math.min(word.length(), other.length()) && word.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        int longest = Math.max(word.length(), other.length());
        return longest == shared || (shared >= SHORTEST_STEM && longest - shared <= LONGEST_ENDING);
    }
}
