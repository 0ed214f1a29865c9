package org.lagebrief.collect.table.mapping;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.yaml.LayoutException;

/**
 * How a table's mapping says the file is written; whatever is absent is detected.
 *
 * @param delimiter one character, or {@code tab}
 * @param quote one character
 * @param decimal {@code .} or {@code ,}
 * @param thousands one character, or {@code space} or {@code none}
 * @param header 1-based line of the file on which the header stands
 * @param units whether a row of units stands under the header
 */
public record DeclaredDialect(
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String decimal,
        @Nullable String thousands,
        @Nullable String encoding,
        @Nullable Integer header,
        @Nullable Boolean units) {
    /** Declares nothing. */
    public static final DeclaredDialect NOTHING = new DeclaredDialect(null, null, null, null, null, null, null);

    public DeclaredDialect {
        check(delimiter, isSign(delimiter) || "tab".equals(delimiter), "one character, or tab, as delimiter");
        check(quote, isSign(quote), "one character as quote");
        check(decimal, ".".equals(decimal) || ",".equals(decimal), "\".\" or \",\" as decimal");
        boolean known = isSign(thousands) || "space".equals(thousands) || "none".equals(thousands);
        check(thousands, known && !String.valueOf(thousands).equals(decimal), "a sign of thousands, space or none");
        check(encoding, isCharset(encoding), "an encoding such as utf-8 or windows-1252");
        check(header, header != null && header > 0, "the line of the header, from 1,");
    }

    /** Null if it is not declared. */
    public @Nullable Charset charset() {
        return encoding == null ? null : Charset.forName(encoding);
    }

    private static boolean isSign(@Nullable String text) {
        return text != null && text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0));
    }

    private static void check(@Nullable Object value, boolean sound, String expected) {
        if (value != null && !sound) {
            throw new LayoutException(expected, "\"" + value + "\"", "mend it");
        }
    }

    private static boolean isCharset(@Nullable String name) {
        try {
            return name != null && Charset.isSupported(name);
        } catch (IllegalCharsetNameException e) {
            return false;
        }
    }
}
