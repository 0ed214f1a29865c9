package org.lagebrief.collect.article.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lagebrief.collect.article.format.ArticleField;
import org.springframework.util.unit.DataSize;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * The values of one JSON object that an article may be made of, by path; all others are passed over and take no memory.
 *
 * <p>The values of a list stand under the list's own path, each of them.
 */
final class JsonRecord {
    static final JsonFactory JSON = json(DataSize.ofBytes(Integer.MAX_VALUE));

    private static final int MOST_VALUES = 10_000;

    private final JsonNames names;
    private final Map<String, List<String>> values = new HashMap<>();
    private int count;

    private JsonRecord(JsonNames names) {
        this.names = names;
    }

    /** @throws JacksonException if the bytes are not exactly one JSON object, in UTF-8 */
    static JsonRecord read(byte[] json, JsonNames names) {
        var found = new JsonRecord(names);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new StreamReadException(parser, "no object");
            }
            found.readObject(parser, "");
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more after its end");
            }
        }
        return found;
    }

    /** Reads as Python writes, which has NaN where it has no number. */
    static JsonFactory json(DataSize longestString) {
        return JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Math.toIntExact(longestString.toBytes()))
                        .build())
                .build();
    }

    /** The values that are known under the field's names, in the order of the names. */
    Stream<List<String>> values(ArticleField field) {
        return names.of(field).stream().flatMap(name -> Stream.ofNullable(values.get(name)));
    }

    private void readObject(JsonParser parser, String prefix) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String path = prefix + parser.currentName();
            readValue(parser, parser.nextToken(), path);
        }
    }

    private void readValue(JsonParser parser, JsonToken token, String path) {
        switch (token) {
            case START_OBJECT -> {
                if (path.equals(JsonAnswer.FOUND)) {
                    readObject(parser, "");
                } else if (names.leadThrough(path)) {
                    readObject(parser, path + ".");
                } else {
                    parser.skipChildren();
                }
            }
            case START_ARRAY -> readList(parser, path);
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                if (names.hold(path) && count < MOST_VALUES) {
                    add(path, parser.getString());
                }
            }
            default -> {}
        }
    }

    private void readList(JsonParser parser, String path) {
        if (!names.hold(path) && !names.leadThrough(path)) {
            parser.skipChildren();
            return;
        }
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                readValue(parser, token, path);
            }
        }
    }

    private void add(String path, String value) {
        if (!JsonNames.isAbsent(value)) {
            values.computeIfAbsent(path, p -> new ArrayList<>(1)).add(value.strip());
            count++;
        }
    }
}
