package org.lagebrief.extract.pack;

/** What a lexicon knows of a word: its symbols, and which roles the phrases may play that begin with it. */
public final class KnownWord {
    /** A word that the lexicon does not know. */
    public static final KnownWord NONE = new KnownWord(new int[0], 0, 0);

    final int[] symbols;
    private final long firstHalf;
    private final long secondHalf;

    KnownWord(int[] symbols, long firstHalf, long secondHalf) {
        this.symbols = symbols;
        this.firstHalf = firstHalf;
        this.secondHalf = secondHalf;
    }

    /** Whether some phrase of that role begins with the word; if not, none of any text does. */
    public boolean mayBegin(Role role) {
        return ((role.half() == 0 ? firstHalf : secondHalf) & role.bit()) != 0;
    }

    /** The roles of the first half that phrases play which begin with the word. */
    public long firstHalfRoles() {
        return firstHalf;
    }

    /** What is known of a word that both are known of. */
    KnownWord and(KnownWord other) {
        if (other.symbols.length == 0 || symbols.length == 0) {
            return symbols.length == 0 ? other : this;
        }
        int[] both = new int[symbols.length + other.symbols.length];
        System.arraycopy(symbols, 0, both, 0, symbols.length);
        System.arraycopy(other.symbols, 0, both, symbols.length, other.symbols.length);
        return new KnownWord(both, firstHalf | other.firstHalf, secondHalf | other.secondHalf);
    }
}
