package org.lagebrief.extract.pack;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a lexicon knows of a word: its symbols, the roles it plays alone and those of the phrases that begin with it, and the number it spells. */
public final class KnownWord {
    /** A word of which nothing is known. */
    public static final KnownWord NONE =
            new KnownWord(new int[0], Roles.NONE, new Entry[0], new Entry[0], 0, 0, SpelledNumbers.NONE);

    final int[] symbols;
    private final Roles begun;
    private final Entry[] small;
    private final Entry[] capital;
    private final Roles rolesOfSmall;
    private final Roles rolesOfCapital;
    /** The {@link #bit bits} of its own symbols, and of those that phrases which begin with it, so written, may go on with. */
    private final long own;

    private final long behindSmall;
    private final long behindCapital;
    private final double number;

    /**
     * @param begun roles of the phrases that begin with the word
     * @param small what the word alone plays, written without a capital
     * @param capital what the word alone plays, written with one
     * @param behindSmall the bits of the symbols that its phrases go on with, written without a capital; 0 if there are none
     * @param behindCapital the same, written with one
     * @param number what it spells, or {@link SpelledNumbers#NONE}
     */
    KnownWord(
            int[] symbols,
            Roles begun,
            Entry[] small,
            Entry[] capital,
            long behindSmall,
            long behindCapital,
            double number) {
        this.symbols = symbols;
        this.own = Arrays.stream(symbols).mapToLong(KnownWord::bit).reduce(0, (some, other) -> some | other);
        this.behindSmall = behindSmall;
        this.behindCapital = behindCapital;
        this.begun = opensPhrases() ? begun.open() : begun;
        this.small = small;
        this.capital = capital;
        this.rolesOfSmall = rolesOf(small);
        this.rolesOfCapital = rolesOf(capital);
        this.number = number;
    }

    /** A bit for the symbol, which others share. */
    static long bit(int symbol) {
        return 1L << (symbol >> Lexicon.CASES);
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
        return opensPhrases() ? begun : rolesAlone(withCapital);
    }

    /** The roles that the word, so written, plays where no phrase of several words begins with it. */
    public Roles rolesAlone(boolean withCapital) {
        return withCapital ? rolesOfCapital : rolesOfSmall;
    }

    private boolean opensPhrases() {
        return (behindSmall | behindCapital) != 0;
    }

    /** Whether a phrase that begins with the word, so written, may go on with that one; if not, none does. */
    public boolean mayGoOn(boolean withCapital, KnownWord next) {
        return ((withCapital ? behindCapital : behindSmall) & next.own) != 0;
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
                behindSmall | other.behindSmall,
                behindCapital | other.behindCapital,
                number);
    }

    private static Entry[] joined(Entry[] some, Entry[] others) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(others)).toArray(Entry[]::new);
    }

    /** The same word, spelling that number. */
    KnownWord spelling(double value) {
        return value == number
                ? this
                : new KnownWord(symbols, begun, small, capital, behindSmall, behindCapital, value);
    }
}
