package org.lagebrief.collect;

import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLAnchorReplayingFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * YAML that a person wrote, bound strictly to a record: what does not fit is told with file, line and a remedy.
 *
 * @param firstLine 1-based line of the file on which the YAML begins
 */
record YamlDocument(InputFile file, String yaml, int firstLine) {
    private static final YAMLMapper STRICT = YAMLMapper.builder(new YAMLAnchorReplayingFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .addModule(YamlScalars.module())
            .build();

    private static final Pattern LINE = Pattern.compile("in reader, line (\\d+)");
    private static final Pattern FOUND = Pattern.compile("\\bfound (.+)");

    private static final Pattern TWICE = Pattern.compile("Duplicate Object property (\"[^\"]*\")");

    /** A value in the YAML. */
    private record Spot(int line, String text) {}

    static YamlDocument read(InputFile file, CollectSettings settings) {
        byte[] bytes = file.bytes(settings.maxSettingSize(), "maxSettingSize");
        String yaml = TextDecoder.decode(bytes)
                .orElseThrow(() -> file.fault("YAML text", "bytes that are no text", "save it as UTF-8"));
        return new YamlDocument(file, yaml, 1);
    }

    /** @throws InputFaultException if the YAML is broken or has keys or values that the layout does not know */
    <T> T bind(Class<T> layout) {
        return bind(layout, STRICT);
    }

    /** As {@link #bind}, but keys that the layout does not know are left alone. */
    <T> T bindKnownKeys(Class<T> layout) {
        return bind(
                layout,
                STRICT.rebuild()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build());
    }

    private <T> T bind(Class<T> layout, YAMLMapper mapper) {
        try {
            return mapper.readValue(isEmpty() ? "{}" : yaml, layout);
        } catch (JacksonException e) {
            throw new InputFaultException(fault(e), e);
        }
    }

    /** Whether there is nothing but blanks and comments, which counts as no keys at all. */
    private boolean isEmpty() {
        try (JsonParser parser = STRICT.createParser(yaml)) {
            return parser.nextToken() == null;
        }
    }

    /** A fault at the value to which the JSON pointer leads. */
    InputFault fault(String pointer, String expected, String found, String remedy) {
        return new InputFault(file.place(spot(pointer).line()), expected, found, remedy);
    }

    private InputFault fault(JacksonException e) {
        String pointer = pointer(e);
        if (e instanceof ValueInstantiationException unfit && e.getCause() instanceof LayoutException layout) {
            List<String> known = keys(unfit.getType().getRawClass());
            return firstUnknownKey(pointer, known)
                    .map(key -> unknownKey(pointer + "/" + key, key, known))
                    .orElseGet(() -> fault(pointer, layout.expected(), layout.found(), layout.remedy()));
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownKey(pointer, unknown.getPropertyName(), keys(unknown.getReferringClass()));
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return mismatch(pointer, mismatch.getTargetType(), mismatch.getCurrentToken());
        }
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        if (twice.find()) {
            String found = "the key " + twice.group(1) + " twice";
            return new InputFault(file.place(line(e)), "YAML", found, "remove one of them");
        }
        return new InputFault(file.place(line(e)), "YAML", problem(e), "mend the line; quote texts that hold : # or *");
    }

    private InputFault unknownKey(String pointer, String key, List<String> known) {
        String expected = "one of the keys " + String.join(", ", known);
        return fault(pointer, expected, quoted(key), Nearest.remedy(key, known, "remove it"));
    }

    /** The keys of a layout, in its order; none for a type that is no record. */
    private static List<String> keys(Class<?> layout) {
        return layout.isRecord()
                ? Arrays.stream(layout.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    /** A key that the layout does not know, which is why another is missing. */
    private Optional<String> firstUnknownKey(String pointer, List<String> known) {
        try (JsonParser parser = STRICT.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String key = parser.currentName();
                boolean here =
                        token == JsonToken.PROPERTY_NAME && pointer(parser).equals(pointer + "/" + key);
                if (here && !known.isEmpty() && !known.contains(key)) {
                    return Optional.of(key);
                }
            }
            return Optional.empty();
        }
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    private InputFault mismatch(String pointer, Class<?> type, JsonToken token) {
        String text = spot(pointer).text();
        String expected = YamlScalars.expected(type).orElseGet(() -> shape(type));
        String found = switch (token) {
            case START_ARRAY -> "a list";
            case START_OBJECT, PROPERTY_NAME -> "keys and values";
            default -> quoted(text);
        };
        return fault(pointer, expected, found, Nearest.remedy(text, YamlScalars.known(type), "mend the value"));
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

    /** The value to which the pointer leads, else the nearest around it that exists. */
    private Spot spot(String pointer) {
        return exactSpot(pointer)
                .orElseGet(() -> pointer.isEmpty()
                        ? new Spot(firstLine, "")
                        : spot(pointer.substring(0, pointer.lastIndexOf('/'))));
    }

    private Optional<Spot> exactSpot(String pointer) {
        try (JsonParser parser = STRICT.createParser(yaml)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean here = pointer(parser).equals(pointer);
                if (here && token != JsonToken.PROPERTY_NAME) {
                    int line = parser.currentTokenLocation().getLineNr() + firstLine - 1;
                    return Optional.of(new Spot(line, parser.getString()));
                }
            }
            return Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The line that the parser complains of; of an end that never comes, the line where the thing begins. */
    private int line(JacksonException e) {
        List<Integer> named = LINE.matcher(e.getOriginalMessage())
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
        if (named.isEmpty()) {
            return e.getLocation().getLineNr() + firstLine - 1;
        }
        boolean unended = e.getOriginalMessage().contains("end of stream");
        return named.get(unended ? 0 : named.size() - 1) + firstLine - 1;
    }

    /** What the parser found, without the excerpts it draws. */
    private static String problem(JacksonException e) {
        Matcher found = FOUND.matcher(e.getOriginalMessage());
        return found.find()
                ? found.group(1)
                : e.getOriginalMessage().lines().findFirst().orElse("none");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
