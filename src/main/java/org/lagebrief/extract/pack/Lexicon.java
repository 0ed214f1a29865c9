package org.lagebrief.extract.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All words and phrases of a pack as a trie over tokens.
 *
 * <p>A word written in lower case is met in any case, one with a capital only with a capital, one behind {@code ~} only without. {@code *} at a word's end stands for
 * any ending, at its beginning for any beginning. A token is looked up once for its symbols; phrases are paths over symbols.
 */
public final class Lexicon {
    public static final int[] NO_SYMBOLS = {};
    private static final int ROOT = 0;
    private static final int CAPITAL = 1;
    private static final int SMALL = 2;
    private static final int CASES = 2;
    private static final char ONLY_SMALL = '~';

    private final Map<String, Integer> symbolOfPattern = new HashMap<>();
    private final Map<String, int[]> buildingWords = new HashMap<>();
    private final CharTrie beginnings = new CharTrie(false);
    private final CharTrie endings = new CharTrie(true);
    private final Map<Long, Integer> steps = new HashMap<>();
    private final List<List<Entry>> building = new ArrayList<>(List.of(new ArrayList<>()));

    private WordTable words = new WordTable(Map.of());
    private LongIntTable table = new LongIntTable(Map.of());
    private Entry[][] entries = {};
    private long[] firstRoles = {};

    /** Adds a phrase, its words apart by single spaces. */
    public void add(String phrase, Entry entry) {
        int node = ROOT;
        for (String word : phrase.split(" ", -1)) {
            node = step(node, symbol(word));
        }
        building.get(node).add(entry);
        int first = symbol(phrase.split(" ", -1)[0]) >> CASES;
        if (first >= firstRoles.length) {
            firstRoles = Arrays.copyOf(firstRoles, first * 2);
        }
        firstRoles[first] |= entry.role().half() == 0 ? entry.role().bit() : 0;
    }

    private int step(int node, int symbol) {
        return steps.computeIfAbsent(key(node, symbol), k -> {
            building.add(new ArrayList<>());
            return building.size() - 1;
        });
    }

    private static long key(int node, int symbol) {
        return ((long) node << 32) | symbol;
    }

    /** The symbol of a pattern; the lowest bits say whether it asks for a capital, or for none. */
    private int symbol(String pattern) {
        Integer known = symbolOfPattern.get(pattern);
        if (known != null) {
            return known;
        }
        boolean onlySmall = pattern.charAt(0) == ONLY_SMALL;
        int written = onlySmall ? SMALL : Character.isUpperCase(pattern.charAt(0)) ? CAPITAL : 0;
        int symbol = ((symbolOfPattern.size() + 1) << CASES) | written;
        symbolOfPattern.put(pattern, symbol);
        String folded = fold(onlySmall ? pattern.substring(1) : pattern);
        if (folded.startsWith("*")) {
            endings.add(folded.substring(1), symbol);
        } else if (folded.endsWith("*")) {
            beginnings.add(folded.substring(0, folded.length() - 1), symbol);
        } else {
            buildingWords.merge(folded, new int[] {symbol}, Lexicon::joined);
        }
        return symbol;
    }

    private static String fold(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            folded.append(Character.toLowerCase(word.charAt(i)));
        }
        return folded.toString();
    }

    private static int[] joined(int[] a, int[] b) {
        if (b.length == 0) {
            return a;
        }
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    /** To be called once after the last {@link #add}. */
    public void seal() {
        beginnings.seal();
        endings.seal();
        buildingWords.replaceAll((word, exact) -> joined(exact, wildcards(word, 0, word.length())));
        words = new WordTable(buildingWords);
        table = new LongIntTable(steps);
        entries = building.stream().map(list -> list.toArray(new Entry[0])).toArray(Entry[][]::new);
    }

    private int[] wildcards(CharSequence text, int start, int end) {
        int[] begun = beginnings.find(text, start, end);
        int[] ended = endings.find(text, start, end);
        return begun.length == 0 ? ended : joined(begun, ended);
    }

    /** The symbols of a token; empty for a word that the pack does not know. */
    public int[] symbols(CharSequence text, int start, int end) {
        int[] known = words.find(text, start, end);
        return known != null ? known : wildcards(text, start, end);
    }

    /** The roles of the first half that phrases play which begin with a word of these symbols: a quick look before {@link #phrases}. */
    public long possibleRoles(int[] symbols) {
        long roles = 0;
        for (int symbol : symbols) {
            int pattern = symbol >> CASES;
            roles |= pattern < firstRoles.length ? firstRoles[pattern] : 0;
        }
        return roles;
    }

    /** Receives the phrases that begin at a token. */
    public interface Sink {
        void accept(Entry entry, int length);
    }

    /** Hands over every phrase of the pack that begins at the token and ends before the limit. */
    public void phrases(Symbols tokens, int at, int limit, Sink sink) {
        phrases(ROOT, tokens, at, at, limit, sink);
    }

    private void phrases(int node, Symbols tokens, int from, int at, int limit, Sink sink) {
        if (at >= limit) {
            return;
        }
        boolean capital = tokens.isCapital(at);
        for (int symbol : tokens.symbols(at)) {
            if ((symbol & (capital ? SMALL : CAPITAL)) != 0) {
                continue;
            }
            int next = table.get(key(node, symbol));
            if (next >= 0) {
                for (Entry entry : entries[next]) {
                    sink.accept(entry, at + 1 - from);
                }
                phrases(next, tokens, from, at + 1, limit, sink);
            }
        }
    }
}
