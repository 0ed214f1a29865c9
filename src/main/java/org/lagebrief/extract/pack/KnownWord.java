package org.lagebrief.extract.pack;

/** What a lexicon knows of a word: its symbols, which roles it plays, and which the phrases may play that begin with it. */
public final class KnownWord {
    /** A word that the lexicon does not know. */
    public static final KnownWord NONE = new KnownWord(new int[0], Roles.of(), Roles.of(), Roles.of());

    final int[] symbols;
    private final long mayFirst;
    private final long maySecond;
    private final long mayThird;
    private final Roles small;
    private final Roles capital;

    /**
     * @param begun roles of the phrases that begin with the word
     * @param small roles of the word alone, written without a capital
     * @param capital roles of the word alone, written with one
     */
    KnownWord(int[] symbols, Roles begun, Roles small, Roles capital) {
        this.symbols = symbols;
        this.mayFirst = begun.first;
        this.maySecond = begun.second;
        this.mayThird = begun.third;
        this.small = small;
        this.capital = capital;
    }

    /** Whether some phrase of that role begins with the word; if not, none of any text does. */
    public boolean mayBegin(Role role) {
        return ((mayFirst & role.bitInFirst()) | (maySecond & role.bitInSecond()) | (mayThird & role.bitInThird()))
                != 0;
    }

    /** Whether some phrase of one of those roles begins with the word. */
    public boolean mayBegin(Roles roles) {
        return roles.meet(mayFirst, maySecond, mayThird);
    }

    /** Whether the word, so written, plays that role whatever follows. */
    public boolean plays(Role role, boolean withCapital) {
        return (withCapital ? capital : small).has(role);
    }

    /** Whether the word, so written, plays one of those roles whatever follows. */
    public boolean plays(Roles roles, boolean withCapital) {
        return (withCapital ? capital : small).meet(roles);
    }

    /** What is known of a word that both are known of. */
    KnownWord and(KnownWord other) {
        if (other.symbols.length == 0 || symbols.length == 0) {
            return symbols.length == 0 ? other : this;
        }
        int[] both = new int[symbols.length + other.symbols.length];
        System.arraycopy(symbols, 0, both, 0, symbols.length);
        System.arraycopy(other.symbols, 0, both, symbols.length, other.symbols.length);
        return new KnownWord(
                both,
                new Roles(mayFirst | other.mayFirst, maySecond | other.maySecond, mayThird | other.mayThird),
                small.and(other.small),
                capital.and(other.capital));
    }
}
