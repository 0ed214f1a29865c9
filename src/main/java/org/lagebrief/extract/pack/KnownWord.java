package org.lagebrief.extract.pack;

/** What a lexicon knows of a word: its symbols, and which roles the phrases may play that begin with it. */
public final class KnownWord {
    /** A word that the lexicon does not know. */
    public static final KnownWord NONE = new KnownWord(new int[0], Roles.of());

    final int[] symbols;
    private final long first;
    private final long second;

    KnownWord(int[] symbols, Roles roles) {
        this(symbols, roles.first, roles.second);
    }

    private KnownWord(int[] symbols, long first, long second) {
        this.symbols = symbols;
        this.first = first;
        this.second = second;
    }

    /** Whether some phrase of that role begins with the word; if not, none of any text does. */
    public boolean mayBegin(Role role) {
        return ((first & role.bitInFirst()) | (second & role.bitInSecond())) != 0;
    }

    /** Whether some phrase of one of those roles begins with the word. */
    public boolean mayBegin(Roles roles) {
        return ((first & roles.first) | (second & roles.second)) != 0;
    }

    /** What is known of a word that both are known of. */
    KnownWord and(KnownWord other) {
        if (other.symbols.length == 0 || symbols.length == 0) {
            return symbols.length == 0 ? other : this;
        }
        int[] both = new int[symbols.length + other.symbols.length];
        System.arraycopy(symbols, 0, both, 0, symbols.length);
        System.arraycopy(other.symbols, 0, both, symbols.length, other.symbols.length);
        return new KnownWord(both, first | other.first, second | other.second);
    }
}
