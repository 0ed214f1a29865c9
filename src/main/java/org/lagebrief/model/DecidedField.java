package org.lagebrief.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a claim an editor may decide, and how each value is written. */
public enum DecidedField {
    FIGURE(
            "figure",
            "a whole number, or two with - between, or one after about, at least, more than, at most or less than, or vague"),
    MEASURE("measure", "one of " + codes(Measure.class)),
    SUBJECT("subject", "words, or none"),
    PLACE("place", "words, or none"),
    AS_OF("asOf", "a date such as 2024-12-23"),
    ORIGIN("origin", "a name, or none"),
    SCOPE("scope", "one of " + codes(Scope.class)),
    MODALITY("modality", "one of " + codes(Modality.class)),
    EXTENT("extent", "one of " + codes(Extent.class)),
    /** A question of a topic. */
    QUESTION("question", "the ids of a topic and of its question with / between"),
    /** A party of {@code sources.yml}. */
    PARTY("party", "a party's id");

    private static final Pattern FIGURE_WRITTEN = Pattern.compile("(?<low>\\d{1,15}) ?[-–] ?(?<high>\\d{1,15})"
            + "|(?:(?<bound>about|at[ _]least|more[ _]than|at[ _]most|less[ _]than) )?(?<number>\\d{1,15})|vague");

    /** What stands for an absent value. */
    private static final String NONE = "none";

    private final String code;
    private final String expected;

    DecidedField(String code, String expected) {
        this.code = code;
        this.expected = expected;
    }

    /** The name in CSV and JSON. */
    public String code() {
        return code;
    }

    /** What a value of it has to be. */
    public String expected() {
        return expected;
    }

    /** Whether it says whose or which question's the claim is, not what the claim says. */
    public boolean isAssignment() {
        return this == QUESTION || this == PARTY;
    }

    /** @throws IllegalArgumentException if the value is none of this field */
    public void check(String value) {
        try {
            read(value.strip());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IllegalArgumentException(code + ": expected " + expected + ", found \"" + value + "\"", e);
        }
    }

    private @Nullable Object read(String value) {
        return switch (this) {
            case FIGURE -> quantity(value, "");
            case MEASURE -> constant(Measure.class, value);
            case AS_OF -> date(value);
            case SCOPE -> constant(Scope.class, value);
            case MODALITY -> constant(Modality.class, value);
            case EXTENT -> constant(Extent.class, value);
            case QUESTION -> question(value);
            case SUBJECT, PLACE, ORIGIN, PARTY -> words(value);
        };
    }

    static String codes(boolean assignments) {
        return Arrays.stream(values())
                .filter(field -> field.isAssignment() == assignments)
                .map(DecidedField::code)
                .collect(Collectors.joining(", "));
    }

    /** The number written, in the words of the source. */
    static Quantity quantity(String value, String wording) {
        Matcher written = FIGURE_WRITTEN.matcher(value);
        if (!written.matches()) {
            throw new IllegalArgumentException(value);
        }
        if (written.group("low") != null) {
            return Quantity.between(
                    Long.parseLong(written.group("low")), Long.parseLong(written.group("high")), wording);
        }
        if (written.group("number") == null) {
            return Quantity.vague(wording);
        }
        String bound = written.group("bound");
        return Quantity.bounded(
                bound == null ? Bound.EXACT : constant(Bound.class, bound.replace(' ', '_')),
                Long.parseLong(written.group("number")),
                wording);
    }

    static LocalDate date(String value) {
        return LocalDate.parse(value);
    }

    /** The words, or null where {@code none} stands. */
    static @Nullable String words(String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(value);
        }
        return value.equals(NONE) ? null : value;
    }

    static <E extends Enum<E>> E constant(Class<E> type, String code) {
        if (!code.equals(code.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(code);
        }
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    private static String question(String value) {
        if (!value.matches("[a-z0-9][a-z0-9-]*/[^\\s/]+")) {
            throw new IllegalArgumentException(value);
        }
        return value;
    }

    private static <E extends Enum<E>> String codes(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
