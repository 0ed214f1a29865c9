package org.lagebrief.extract.pack;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a lexicon knows of a word: its symbols, the roles it plays alone and those of the phrases that begin with it, and the number it spells. */
public final class KnownWord {
    /** A word of which nothing is known. */
    public static final KnownWord NONE =
            new KnownWord(new int[0], Roles.NONE, new Entry[0], new Entry[0], false, SpelledNumbers.NONE);

    final int[] symbols;
    private final Roles begun;
    private final Entry[] small;
    private final Entry[] capital;
    private final Roles rolesOfSmall;
    private final Roles rolesOfCapital;
    private final boolean opensPhrases;
    private final double number;

    /**
     * @param begun roles of the phrases that begin with the word
     * @param small what the word alone plays, written without a capital
     * @param capital what the word alone plays, written with one
     * @param opensPhrases whether phrases of several words may begin with it
     * @param number what it spells, or {@link SpelledNumbers#NONE}
     */
    KnownWord(int[] symbols, Roles begun, Entry[] small, Entry[] capital, boolean opensPhrases, double number) {
        this.symbols = symbols;
        this.begun = opensPhrases ? begun.open() : begun;
        this.small = small;
        this.capital = capital;
        this.rolesOfSmall = rolesOf(small);
        this.rolesOfCapital = rolesOf(capital);
        this.opensPhrases = opensPhrases;
        this.number = number;
    }

    private static Roles rolesOf(Entry[] entries) {
        return Roles.of(Arrays.stream(entries).map(Entry::role).toList());
    }

    /** Whether the lexicon knows the word at all. */
    public boolean isKnown() {
        return symbols.length > 0;
    }

    /** The number that the word spells, or {@link SpelledNumbers#NONE}. */
    public double number() {
        return number;
    }

    /** The roles that the word, so written, plays; where phrases of several words may begin with it, those that it may play. */
    public Roles roles(boolean withCapital) {
        return opensPhrases ? begun : withCapital ? rolesOfCapital : rolesOfSmall;
    }

    /** Whether some phrase of that role begins with the word; if not, none of any text does. */
    public boolean mayBegin(Role role) {
        return begun.has(role);
    }

    /** Whether some phrase of one of those roles begins with the word. */
    public boolean mayBegin(Roles roles) {
        return begun.hasAny(roles);
    }

    /** Whether the word, so written, plays that role whatever follows. */
    public boolean plays(Role role, boolean withCapital) {
        return (withCapital ? rolesOfCapital : rolesOfSmall).has(role);
    }

    /** What the word alone, so written, plays in that role, or null. */
    @Nullable
    public Entry entry(Role role, boolean withCapital) {
        Entry[] entries = withCapital ? capital : small;
        for (int i = entries.length - 1; i >= 0; i--) {
            if (entries[i].role() == role) {
                return entries[i];
            }
        }
        return null;
    }

    /** What is known of a word that both are known of. */
    KnownWord and(KnownWord other) {
        if (other.symbols.length == 0 || symbols.length == 0) {
            return symbols.length == 0 ? other : this;
        }
        int[] both = Arrays.copyOf(symbols, symbols.length + other.symbols.length);
        System.arraycopy(other.symbols, 0, both, symbols.length, other.symbols.length);
        return new KnownWord(
                both,
                begun.and(other.begun),
                joined(small, other.small),
                joined(capital, other.capital),
                opensPhrases || other.opensPhrases,
                number);
    }

    private static Entry[] joined(Entry[] some, Entry[] others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(Entry[]::new);
    }

    /** The same word, spelling that number. */
    KnownWord spelling(double value) {
        return value == number ? this : new KnownWord(symbols, begun, small, capital, opensPhrases, value);
    }
}
