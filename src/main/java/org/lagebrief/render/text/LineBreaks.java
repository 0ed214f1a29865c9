package org.lagebrief.render.text;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line of print may end: wherever Java and the slashes of an address allow it, but never between a word and the
 * quotation mark, bracket or stop that stands at it.
 *
 * <p>Java takes the German closing mark for the English opening one, and so would let it begin a line.
 */
public final class LineBreaks implements FSTextBreaker {
    /** Each language opens and closes with other quotation marks, so that all of them may do both. */
    private static final String QUOTATION_MARKS = "\"'“”„‟‘’‚‛»«›‹";

    private static final String OPENING = QUOTATION_MARKS + "([{¿¡";
    private static final String CLOSING = QUOTATION_MARKS + ")]}.,;:!?…%";

    private final FSTextBreaker breaks = new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));
    private String text = "";

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    @Override
    public int next() {
        int next = breaks.next();
        while (next > 0 && next < text.length() && tearsASignOff(next)) {
            next = breaks.next();
        }
        return next;
    }

    private boolean tearsASignOff(int position) {
        char before = text.charAt(position - 1);
        char after = text.charAt(position);
        return !Character.isWhitespace(before) && (OPENING.indexOf(before) >= 0 || CLOSING.indexOf(after) >= 0);
    }
}
