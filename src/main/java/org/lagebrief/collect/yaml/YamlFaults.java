package org.lagebrief.collect.yaml;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lagebrief.collect.file.Nearest;
import org.lagebrief.model.InputFault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in a person's words what the YAML library found wrong with a document, and on which line. */
public record YamlFaults(YamlDocument document) {
    private static final Pattern LINE = Pattern.compile("in reader, line (\\d+)");
    private static final Pattern FOUND = Pattern.compile("\\bfound (.+)");
    private static final Pattern TWICE = Pattern.compile("Duplicate Object property (\"[^\"]*\")");

    public InputFault fault(JacksonException e) {
        String pointer = pointer(e);
        if (e instanceof ValueInstantiationException unfit && e.getCause() instanceof LayoutException layout) {
            List<String> known = keys(unfit.getType().getRawClass());
            return document.firstUnknownKey(pointer, known)
                    .map(key -> unknownKey(pointer + "/" + key, key, known))
                    .orElseGet(() -> document.fault(pointer, layout.expected(), layout.found(), layout.remedy()));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownKey(pointer, unknown.getPropertyName(), keys(unknown.getReferringClass()));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return mismatch(pointer, mismatch.getTargetType(), mismatch.getCurrentToken());
        }
        if (e instanceof StreamConstraintsException) {
            return new InputFault(
                    place(e), "YAML of modest length and depth", "more", "shorten it, or write its aliases out");
        }
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        if (twice.find()) {
            String found = "the key " + twice.group(1) + " twice";
            return new InputFault(place(e), "YAML", found, "remove one of them");
        }
        return new InputFault(place(e), "YAML", problem(e), "mend the line; quote texts that hold : # or *");
    }

    private InputFault unknownKey(String pointer, String key, List<String> known) {
        String expected = "one of the keys " + String.join(", ", known);
        return document.fault(pointer, expected, quoted(key), Nearest.remedy(key, known, "remove it"));
    }

    /** The keys of a layout, in its order; none for a type that is no record. */
    private static List<String> keys(Class<?> layout) {
        return layout.isRecord()
                ? Arrays.stream(layout.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private InputFault mismatch(String pointer, Class<?> type, JsonToken token) {
        String text = document.spot(pointer).text();
        String expected = YamlScalars.expected(type).orElseGet(() -> shape(type));
        String found = switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT, PROPERTY_NAME -> "keys and values";
            default -> quoted(text);
        };
        return document.fault(
                pointer, expected, found, Nearest.remedy(text, YamlScalars.known(type), "mend the value"));
    }

    private static String shape(Class<?> type) {
        if (Iterable.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type == String.class ? "a text" : "keys and values";
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(step -> step.getPropertyName() == null
                        ? "/" + step.getIndex()
                        : "/" + step.getPropertyName().replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }

    /** Where the parser complains; of an end that never comes, where the thing begins; the file where no line is known. */
    private String place(JacksonException e) {
        List<Integer> lines = LINE.matcher(e.getOriginalMessage())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        if (lines.isEmpty() && e.getLocation() == null) {
            return document.file().place();
        }
        boolean unended = e.getOriginalMessage().contains("end of stream");
        int line = lines.isEmpty() ? e.getLocation().getLineNr() : lines.get(unended ? 0 : lines.size() - 1);
        return document.file().place(line + document.firstLine() - 1);
    }

    /** What the parser found, without the excerpts it draws. */
    private static String problem(JacksonException e) {
        Matcher found = FOUND.matcher(e.getOriginalMessage());
        return found.find()
                ? found.group(1)
                : e.getOriginalMessage()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse("none");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
