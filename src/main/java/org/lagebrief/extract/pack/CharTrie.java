package org.lagebrief.extract.pack;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Words by their characters, read forwards or backwards; finds every stored beginning (or ending) of a token without allocating. */
final class CharTrie {
    private static final int[] NONE = {};

    private final boolean backwards;
    private final Node root = new Node();

    CharTrie(boolean backwards) {
        this.backwards = backwards;
    }

    /** One step into the trie; children in order of their character. */
    private static final class Node {
        char[] keys = {};
        Node[] children = {};
        int[] symbols = NONE;
        int[] symbolsSoFar = NONE;

        @Nullable
        Node child(char c) {
            int at = Arrays.binarySearch(keys, c);
            return at < 0 ? null : children[at];
        }

        Node childOrNew(char c) {
            int at = Arrays.binarySearch(keys, c);
            if (at >= 0) {
                return children[at];
            }
            int slot = -at - 1;
            char[] wider = new char[keys.length + 1];
            Node[] more = new Node[keys.length + 1];
            System.arraycopy(keys, 0, wider, 0, slot);
            System.arraycopy(keys, slot, wider, slot + 1, keys.length - slot);
            System.arraycopy(children, 0, more, 0, slot);
            System.arraycopy(children, slot, more, slot + 1, keys.length - slot);
            wider[slot] = c;
            more[slot] = new Node();
            keys = wider;
            children = more;
            return more[slot];
        }
    }

    void add(String word, int symbol) {
        Node node = root;
        for (int i = 0; i < word.length(); i++) {
            node = node.childOrNew(word.charAt(backwards ? word.length() - 1 - i : i));
        }
        node.symbols = Arrays.copyOf(node.symbols, node.symbols.length + 1);
        node.symbols[node.symbols.length - 1] = symbol;
    }

    /** To be called once after the last {@link #add}: lays the symbols of a path together. */
    void seal() {
        seal(root, NONE);
    }

    private static void seal(Node node, int[] above) {
        int[] all = Arrays.copyOf(above, above.length + node.symbols.length);
        System.arraycopy(node.symbols, 0, all, above.length, node.symbols.length);
        node.symbolsSoFar = all;
        for (Node child : node.children) {
            seal(child, all);
        }
    }

    /** The symbols of all words that the token begins (backwards: ends) with; the array is shared. */
    int[] find(CharSequence text, int start, int end) {
        Node node = root;
        int[] found = root.symbolsSoFar;
        for (int i = 0; i < end - start; i++) {
            char c = Character.toLowerCase(text.charAt(backwards ? end - 1 - i : start + i));
            Node next = node.child(c);
            if (next == null) {
                break;
            }
            node = next;
            found = node.symbolsSoFar;
        }
        return found;
    }
}
