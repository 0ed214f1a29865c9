package org.lagebrief.extract.pack.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lagebrief.extract.pack.Entry;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.model.Bound;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Measure;

/**
 * What stands before the colon of a pack's line, such as {@code outcome word killed} or {@code not person}.
 *
 * @param taken whether the words behind it are taken away
 * @param argument as written; empty for a role without one
 */
record PackLine(boolean taken, Entry entry, String argument) {
    private static final String TAKES_AWAY = "not ";
    private static final double LARGEST = 1e15;
    /** Ranges and vague numbers are made of other words. */
    private static final List<Bound> BOUNDS =
            List.of(Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN);

    /** @throws InputFaultException if it names no role, or not with its argument */
    static PackLine of(String head) {
        boolean taken = head.startsWith(TAKES_AWAY);
        String rest = taken ? head.substring(TAKES_AWAY.length()).strip() : head;
        int space = rest.lastIndexOf(' ');
        String argument = rest.substring(space + 1);
        Role whole = Role.ofCode(rest).orElse(null);
        Role role = whole != null || space < 0
                ? whole
                : Role.ofCode(rest.substring(0, space).strip()).orElse(null);
        if (role == null) {
            throw PackFault.line("a role, as in \"person: soldiers\"", head);
        }
        if ((whole == null) == (role.argument() == Role.Argument.NONE) || (taken && role == Role.SET)) {
            throw PackFault.line(form(role), head);
        }
        return new PackLine(taken, entry(role, argument), whole == null ? argument : "");
    }

    private static String form(Role role) {
        return switch (role.argument()) {
            case NONE -> "\"" + role.code() + ": …\" without an argument";
            case NAME -> "\"set NAME: VALUE\"";
            default -> "\"" + role.code() + " X: …\", X being " + expected(role.argument());
        };
    }

    private static Entry entry(Role role, String argument) {
        Role.Argument kind = role.argument();
        return switch (kind) {
            case NONE -> Entry.of(role);
            case NAME -> setting(role, argument);
            case NUMBER -> new Entry(role, number(kind, argument, "\\d+(\\.\\d+)?", LARGEST), null, null);
            case MONTH -> new Entry(role, number(kind, argument, "[1-9]|1[0-2]", 12), null, null);
            case WEEKDAY -> new Entry(role, number(kind, argument, "[1-7]", 7), null, null);
            case DAYS -> new Entry(role, number(kind, argument, "\\d{1,3}", 999), null, null);
            case MEASURE -> new Entry(role, 0, Measure.ofCode(argument).orElseThrow(() -> unfit(kind, argument)), null);
            case BOUND -> new Entry(role, 0, null, bound(argument));
        };
    }

    private static Entry setting(Role role, String name) {
        if (Setting.ofCode(name).isEmpty()) {
            throw PackFault.line("one of the settings " + Setting.codes(), name);
        }
        return Entry.of(role);
    }

    private static double number(Role.Argument kind, String argument, String form, double most) {
        if (!argument.matches(form) || Double.parseDouble(argument) > most) {
            throw unfit(kind, argument);
        }
        return Double.parseDouble(argument);
    }

    private static Bound bound(String code) {
        return BOUNDS.stream()
                .filter(bound -> bound.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unfit(Role.Argument.BOUND, code));
    }

    private static InputFaultException unfit(Role.Argument kind, String argument) {
        return PackFault.line(expected(kind), argument);
    }

    private static String expected(Role.Argument kind) {
        return switch (kind) {
            case NUMBER -> "a number such as 20 or 1.5";
            case MONTH -> "a month from 1 to 12";
            case WEEKDAY -> "a weekday from 1, Monday, to 7";
            case DAYS -> "a whole number of days";
            case MEASURE -> "a measure (" + codes(List.of(Measure.values())) + ")";
            case BOUND -> "a bound (" + codes(BOUNDS) + ")";
            case NONE, NAME -> "none";
        };
    }

    private static String codes(List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
