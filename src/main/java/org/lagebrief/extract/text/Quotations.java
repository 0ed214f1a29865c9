package org.lagebrief.extract.text;

import java.util.Arrays;
import org.lagebrief.extract.text.Tokens.Kind;

/** The quotations of a text as spans of tokens, in order; a quotation ends at the latest with its line. */
public final class Quotations {
    private static final int SHORTEST = 4;

    private int[] opens = new int[16];
    private int[] closes = new int[16];
    private int count;

    public Quotations(Tokens tokens) {
        int open = -1;
        for (int at = 0; at < tokens.count(); at++) {
            Kind kind = tokens.kind(at);
            if (kind == Kind.QUOTE_OPEN) {
                open = at;
            } else if (open >= 0 && (kind == Kind.QUOTE_CLOSE || kind == Kind.BREAK)) {
                add(open, at);
                open = -1;
            }
        }
        if (open >= 0) {
            add(open, tokens.count());
        }
    }

    /** A name in quotation marks is no quotation. */
    private void add(int open, int close) {
        if (close - open < SHORTEST) {
            return;
        }
        if (count == opens.length) {
            opens = Arrays.copyOf(opens, count * 2);
            closes = Arrays.copyOf(closes, count * 2);
        }
        opens[count] = open;
        closes[count++] = close;
    }

    /** The quotation that holds the token, or -1. */
    public int around(int token) {
        int at = Arrays.binarySearch(opens, 0, count, token);
        int quotation = at >= 0 ? at : -at - 2;
        return quotation >= 0 && token < closes[quotation] ? quotation : -1;
    }

    /** The token of the opening mark. */
    public int open(int quotation) {
        return opens[quotation];
    }

    /** The token of the closing mark, or the one at which an unclosed quotation ends. */
    public int close(int quotation) {
        return closes[quotation];
    }
}
