package org.lagebrief.extract.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is known of beginnings of words (or of endings, read backwards): finds all that a token has without allocating. */
final class CharTrie {
    /** Below this, the first step is looked up in a table. */
    private static final int TABLE = 0x250;

    private static final int NOWHERE = -1;
    private static final int SIFTED = 3;
    private static final int SIEVE = 1 << 14;

    private final boolean backwards;
    /** Whether a stored word begins with such three letters: few tokens go further. */
    private final boolean[] sieve = new boolean[SIEVE];

    private final int[] first = new int[TABLE];
    /** The branches of a node stand from its own place to that of the next node, in the order of their slots. */
    private final int[] places;
    /** A bit for the slot of each branch of a node. */
    private final long[] slots;

    private final char[] keys;
    private final KnownWord[] known;

    /** @param words what is known of tokens that begin (backwards: end) with the word, in lower case */
    CharTrie(Map<String, KnownWord> words, boolean backwards) {
        this.backwards = backwards;
        List<Node> nodes = root(words).inOrder();
        places = new int[nodes.size() + 1];
        slots = new long[nodes.size()];
        keys = new char[nodes.size()];
        known = new KnownWord[nodes.size()];
        int place = 0;
        for (int node = 0; node < nodes.size(); node++) {
            known[node] = nodes.get(node).known;
            places[node] = place;
            for (char key : nodes.get(node).children.keySet()) {
                slots[node] |= bit(key);
                keys[place++] = key;
            }
        }
        places[nodes.size()] = place;
        for (char c = 0; c < TABLE; c++) {
            first[c] = search(0, c);
        }
    }

    private Node root(Map<String, KnownWord> words) {
        Node root = new Node();
        words.forEach((word, knownOfIt) -> {
            String way = backwards ? new StringBuilder(word).reverse().toString() : word;
            root.add(way, knownOfIt);
            sift(way);
        });
        return root;
    }

    /** One step into the trie while it is built; what is known includes what is known of the way to it. */
    private static final class Node {
        final TreeMap<Character, Node> children =
                new TreeMap<>(Comparator.comparingInt(CharTrie::slot).thenComparing(Comparator.naturalOrder()));
        KnownWord known = KnownWord.NONE;

        void add(String word, KnownWord knownOfIt) {
            Node node = this;
            for (int i = 0; i < word.length(); i++) {
                node = node.children.computeIfAbsent(word.charAt(i), key -> new Node());
            }
            node.known = node.known.and(knownOfIt);
        }

        /** This node and all below it, level by level, so that the children of one stand together. */
        List<Node> inOrder() {
            List<Node> nodes = new ArrayList<>(List.of(this));
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                node.children.values().forEach(child -> child.known = node.known.and(child.known));
                nodes.addAll(node.children.values());
            }
            return nodes;
        }
    }

    private static int sieved(char first, char second, char third) {
        return ((first * 31 + second) * 31 + third) & (SIEVE - 1);
    }

    private void sift(String word) {
        if (word.length() < SIFTED) {
            Arrays.fill(sieve, true);
        } else {
            sieve[sieved(word.charAt(0), word.charAt(1), word.charAt(2))] = true;
        }
    }

    /** The last six bits: letters of one script rarely share them. */
    private static int slot(char c) {
        return c & (Long.SIZE - 1);
    }

    private static long bit(char c) {
        return 1L << slot(c);
    }

    /** As nodes stand level by level, the branch at a place leads to the node after as many. */
    private int search(int node, char c) {
        long bit = bit(c);
        if ((slots[node] & bit) == 0) {
            return NOWHERE;
        }
        int place = places[node] + Long.bitCount(slots[node] & (bit - 1));
        while (place < places[node + 1] && keys[place] != c) {
            place++;
        }
        return place < places[node + 1] ? place + 1 : NOWHERE;
    }

    /** What is known of all stored words that the token, in lower case, begins (backwards: ends) with. */
    KnownWord find(char[] text, int start, int end) {
        int step = backwards ? -1 : 1;
        int node = 0;
        int at = backwards ? end - 1 : start;
        if (end - start >= SIFTED && !sieve[sieved(text[at], text[at + step], text[at + 2 * step])]) {
            return KnownWord.NONE;
        }
        for (int left = end - start; left > 0; left--, at += step) {
            char c = text[at];
            int next = node == 0 && c < TABLE ? first[c] : search(node, c);
            if (next == NOWHERE) {
                break;
            }
            node = next;
        }
        return known[node];
    }
}
