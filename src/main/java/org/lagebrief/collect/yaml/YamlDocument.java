package org.lagebrief.collect.yaml;

import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.TextDecoder;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.dataformat.yaml.YAMLAnchorReplayingFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * YAML that a person wrote, bound strictly to a record: what does not fit is told with file, line and a remedy.
 *
 * @param firstLine 1-based line of the file on which the YAML begins
 */
public record YamlDocument(InputFile file, String yaml, int firstLine) {
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

    private static final YAMLMapper TOLERANT = STRICT.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A value in the YAML, and the line of the file on which it stands. */
    public record Spot(int line, String text) {}

    public static YamlDocument read(InputFile file, DataSize most) {
        byte[] bytes = file.bytes(most, "maxSettingSize");
        String yaml = TextDecoder.decode(bytes)
                .orElseThrow(() -> file.fault("YAML text", "bytes that are no text", "save it as UTF-8"));
        return new YamlDocument(file, yaml, 1);
    }

    /** @throws InputFaultException if the YAML is broken or has keys or values that the layout does not know */
    public <T> T bind(Class<T> layout) {
        return bind(layout, STRICT);
    }

    /** As {@link #bind}, but keys that the layout does not know are left alone. */
    public <T> T bindKnownKeys(Class<T> layout) {
        return bind(layout, TOLERANT);
    }

    private <T> T bind(Class<T> layout, YAMLMapper mapper) {
        try {
            return mapper.readValue(isEmpty() ? "{}" : yaml, layout);
        } catch (JacksonException e) {
            throw new InputFaultException(new YamlFaults(this).fault(e), e);
        }
    }

    /** Whether there is nothing but blanks and comments, which counts as no keys at all. */
    private boolean isEmpty() {
        try (JsonParser parser = STRICT.createParser(yaml)) {
            return parser.nextToken() == null;
        }
    }

    /** A fault at the value to which the JSON pointer leads. */
    public InputFault fault(String pointer, String expected, String found, String remedy) {
        return new InputFault(file.place(spot(pointer).line()), expected, found, remedy);
    }

    /** A key that the layout does not know, which is why another is missing. */
    public Optional<String> firstUnknownKey(String pointer, List<String> known) {
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
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** The value to which the pointer leads, else the nearest around it that exists. */
    public Spot spot(String pointer) {
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
}
