package org.lagebrief.extract.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
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
    /** Up to the end of the block of general punctuation. */
    private static final int MARKS = 0x2070;

    private static final int ROOT = 0;
    private static final int CAPITAL = 1;
    private static final int SMALL = 2;
    static final int CASES = 2;
    private static final int NOWHERE = -1;
    private static final char ONLY_SMALL = '~';

    private final Map<String, Integer> symbolOfPattern = new HashMap<>();
    private final Map<String, List<Integer>> symbolsOfWord = new HashMap<>();
    private final Map<String, List<Integer>> symbolsOfBeginning = new HashMap<>();
    private final Map<String, List<Integer>> symbolsOfEnding = new HashMap<>();
    private final Map<Integer, EnumSet<Role>> rolesOfFirst = new HashMap<>();
    private final Map<Long, Integer> steps = new HashMap<>();
    private final List<List<Entry>> building = new ArrayList<>(List.of(new ArrayList<>()));

    private WordTable words = new WordTable(Map.of());
    private CharTrie beginnings = new CharTrie(Map.of(), false);
    private CharTrie endings = new CharTrie(Map.of(), true);
    private final RecentWords recent = new RecentWords();
    private final WrittenWord[] marks = new WrittenWord[MARKS];
    private SpelledNumbers spelled = new SpelledNumbers(Map.of());
    private LongIntTable table = new LongIntTable(Map.of());
    /** Where the first word of a phrase leads to, by its pattern. */
    private int[] firstSteps = {};

    private Entry[][] entries = {};
    /** By place in a phrase, which symbols it may go on with: a bit for all that have the same last bits; 0 where no phrase goes on. */
    private long[] goesOn = {};

    /** Adds a phrase, its words apart by single spaces. */
    public void add(String phrase, Entry entry) {
        int node = ROOT;
        String[] parts = phrase.split(" ", -1);
        for (String word : parts) {
            node = step(node, symbol(word));
        }
        building.get(node).add(entry);
        rolesOfFirst
                .computeIfAbsent(symbol(parts[0]), first -> EnumSet.noneOf(Role.class))
                .add(entry.role());
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
        String folded = new String(Letters.lower(onlySmall ? pattern.substring(1) : pattern));
        if (folded.startsWith("*")) {
            add(symbolsOfEnding, folded.substring(1), symbol);
        } else if (folded.endsWith("*")) {
            add(symbolsOfBeginning, folded.substring(0, folded.length() - 1), symbol);
        } else {
            add(symbolsOfWord, folded, symbol);
        }
        return symbol;
    }

    private static void add(Map<String, List<Integer>> symbols, String word, int symbol) {
        symbols.computeIfAbsent(word, w -> new ArrayList<>()).add(symbol);
    }

    /**
     * To be called once after the last {@link #add}.
     *
     * @param numbers which words spell numbers
     */
    public void seal(SpelledNumbers numbers) {
        spelled = numbers;
        table = new LongIntTable(steps);
        entries = building.stream().map(list -> list.toArray(new Entry[0])).toArray(Entry[][]::new);
        goesOn = new long[entries.length];
        firstSteps = new int[symbolOfPattern.size() + 1];
        Arrays.fill(firstSteps, NOWHERE);
        steps.forEach((key, next) -> {
            int node = (int) (key >>> 32);
            goesOn[node] |= KnownWord.bit(key.intValue());
            if (node == ROOT) {
                firstSteps[key.intValue() >> CASES] = next;
            }
        });
        beginnings = new CharTrie(known(symbolsOfBeginning), false);
        endings = new CharTrie(known(symbolsOfEnding), true);
        Map<String, KnownWord> whole = known(symbolsOfWord);
        whole.replaceAll((word, known) -> known.and(byWildcards(word.toCharArray(), 0, word.length())));
        words = new WordTable(whole);
        for (char mark = 0; mark < MARKS; mark++) {
            marks[mark] = look(mark);
        }
    }

    private WrittenWord look(char mark) {
        return new WrittenWord(look(new char[] {mark}, 0, 1), Letters.isCapital(mark));
    }

    private Map<String, KnownWord> known(Map<String, List<Integer>> symbols) {
        Map<String, KnownWord> known = new HashMap<>();
        symbols.forEach((word, list) -> known.put(word, known(list)));
        return known;
    }

    private KnownWord known(List<Integer> symbols) {
        EnumSet<Role> begun = EnumSet.noneOf(Role.class);
        List<Entry> small = new ArrayList<>();
        List<Entry> capital = new ArrayList<>();
        long behindSmall = 0;
        long behindCapital = 0;
        for (int symbol : symbols) {
            int first = firstSteps[symbol >> CASES];
            if (first == NOWHERE) {
                continue;
            }
            begun.addAll(rolesOfFirst.getOrDefault(symbol, EnumSet.noneOf(Role.class)));
            if ((symbol & CAPITAL) == 0) {
                small.addAll(building.get(first));
                behindSmall |= goesOn[first];
            }
            if ((symbol & SMALL) == 0) {
                capital.addAll(building.get(first));
                behindCapital |= goesOn[first];
            }
        }
        int[] all = symbols.stream().mapToInt(Integer::intValue).toArray();
        return new KnownWord(
                all,
                Roles.of(begun),
                small.toArray(new Entry[0]),
                capital.toArray(new Entry[0]),
                behindSmall,
                behindCapital,
                SpelledNumbers.NONE);
    }

    private KnownWord byWildcards(char[] text, int start, int end) {
        return beginnings.find(text, start, end).and(endings.find(text, start, end));
    }

    /** What the pack knows of a token of one character, in lower case, that is no letter. */
    public WrittenWord find(char mark) {
        return mark < MARKS ? marks[mark] : look(mark);
    }

    /** What the pack knows of the word, in lower case. */
    public KnownWord find(char[] word) {
        return find(word, 0, word.length, false).known();
    }

    /** What the pack knows of the token that stands there in a text in lower case, and was written with a capital or without one. */
    public WrittenWord find(char[] text, int start, int end, boolean withCapital) {
        return find(WordKey.of(text, start, end, withCapital), text, start, end);
    }

    /** The same, given the key of the token's characters. */
    public WrittenWord find(WordKey key, char[] text, int start, int end) {
        WrittenWord met = recent.find(key, text, start, end);
        return met != null ? met : recent.add(key, text, start, end, look(text, start, end));
    }

    private KnownWord look(char[] text, int start, int end) {
        KnownWord stored = words.find(text, start, end);
        KnownWord known = stored != null ? stored : byWildcards(text, start, end);
        return known.spelling(spelled.parse(text, start, end));
    }

    /** Receives the phrases that begin at a token. */
    public interface Sink {
        void accept(int token, Entry entry, int length);
    }

    /** Hands over every phrase of the pack that begins at the token and ends before the limit. */
    public void phrases(Symbols tokens, int at, int limit, Sink sink) {
        phrases(ROOT, tokens, at, at, limit, sink);
    }

    private void phrases(int node, Symbols tokens, int from, int at, int limit, Sink sink) {
        if (at >= limit || goesOn[node] == 0) {
            return;
        }
        int otherCase = tokens.isCapital(at) ? SMALL : CAPITAL;
        for (int symbol : tokens.known(at).symbols) {
            if ((symbol & otherCase) != 0 || (goesOn[node] & KnownWord.bit(symbol)) == 0) {
                continue;
            }
            int next = node == ROOT ? firstSteps[symbol >> CASES] : table.get(key(node, symbol));
            if (next >= 0) {
                for (Entry entry : entries[next]) {
                    sink.accept(from, entry, at + 1 - from);
                }
                phrases(next, tokens, from, at + 1, limit, sink);
            }
        }
    }
}
