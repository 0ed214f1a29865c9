package org.lagebrief.extract.pack.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A choice that a pack makes for its whole language, in a line {@code set NAME: VALUE}; what each decides is told with the package's parent. */
enum Setting {
    DECIMAL("[.,]", "\".\" or \",\"", true),
    NOUNS("capital|plain", "capital or plain", true),
    VERBS("last|middle", "last or middle", true),
    POSSESSIVES(Forms.WORDS, Forms.ENDINGS, false),
    GENITIVES(Forms.WORDS, Forms.ENDINGS, false),
    INFLECTIONS(Forms.WORDS, Forms.ENDINGS, false),
    SAYINGS(Forms.WORDS, Forms.ENDINGS, false),
    JOINTS(Forms.WORDS, Forms.ENDINGS, false),
    DAYS("first|either", "first or either", false),
    YEARS("bare|linked", "bare or linked", false),
    DEMONYMS(Forms.WORDS, Forms.ENDINGS, false),
    ELISIONS(Forms.WORDS, "beginnings of words apart by spaces, without their apostrophes", false),
    QUOTATIONS("[^\\p{L}\\p{N}\\s]{2}( [^\\p{L}\\p{N}\\s]{2})*", "pairs of quotation marks apart by spaces", false);

    /** The forms that several settings have. */
    private static final class Forms {
        static final String WORDS = "[^,]*";
        static final String ENDINGS = "endings apart by spaces";
    }

    private final Pattern form;
    private final String expected;
    private final boolean needed;

    Setting(String form, String expected, boolean needed) {
        this.form = Pattern.compile(form);
        this.expected = expected;
        this.needed = needed;
    }

    /** The name in a pack file. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether every pack must make this choice. */
    boolean isNeeded() {
        return needed;
    }

    /** What its value must be. */
    String expected() {
        return expected;
    }

    boolean admits(String value) {
        return form.matcher(value).matches();
    }

    static Optional<Setting> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(Setting::code).collect(Collectors.joining(", "));
    }
}
