package org.lagebrief.extract.pack;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The quotation marks of a language, each of which opens, closes, or does whichever its place asks for. */
public final class QuotationSigns {
    /**
     * What most languages of the Latin alphabet use. German closes with the sign that English opens with, and French guillemets stand
     * either way round.
     */
    public static final String USUAL = "\"\" \u201e\u201c \u201c\u201d \u201e\u201d \u00ab\u00bb \u00bb\u00ab";

    private final String opening;
    private final String closing;

    /** @param pairs an opening sign and its closing one, apart by spaces */
    public QuotationSigns(String pairs) {
        String[] each = pairs.split(" ", -1);
        opening = Arrays.stream(each).map(pair -> pair.substring(0, 1)).collect(Collectors.joining());
        closing = Arrays.stream(each).map(pair -> pair.substring(1)).collect(Collectors.joining());
    }

    public boolean contain(char sign) {
        return opens(sign) || closes(sign);
    }

    /** Whether a sign opens a quotation, given whether one is open; one that can do both closes what is open. */
    public boolean opens(char sign, boolean open) {
        return opens(sign) && !(open && closes(sign));
    }

    private boolean opens(char sign) {
        return opening.indexOf(sign) >= 0;
    }

    private boolean closes(char sign) {
        return closing.indexOf(sign) >= 0;
    }
}
