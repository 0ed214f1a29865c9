package org.lagebrief.collect.article.json;

import org.lagebrief.collect.article.format.ArticleField;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;

/** The answer of a news service: an object around a list of articles, which may lie in further objects. */
final class JsonAnswer {
    /** In what search engines keep a record that they found. */
    static final String FOUND = "_source";

    private JsonAnswer() {}

    /** Whether JSON begins with an answer: it has no text of its own, and its first record has a text or summary. */
    static boolean begins(byte[] head, JsonNames names) {
        try (JsonParser parser = JsonRecord.JSON.createParser(ObjectReadContext.empty(), head)) {
            return advance(parser)
                    && parser.currentToken() == JsonToken.START_OBJECT
                    && isArticle(parser, names)
                    && !hasText(head, names);
        } catch (JacksonException e) {
            return false;
        }
    }

    /** Goes to the next element of a list of records; false if there is none, in further lists and answers neither. */
    static boolean advance(JsonParser parser) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            TokenStreamContext here = parser.streamReadContext();
            TokenStreamContext around = token.isStructStart() ? here.getParent() : here;
            if (around.inArray() && !token.isStructEnd()) {
                return true;
            } else if (token.isStructStart() && !mayHoldRecords(around)) {
                parser.skipChildren();
            }
        }
        return false;
    }

    private static boolean mayHoldRecords(TokenStreamContext around) {
        return around.inRoot() || (around.inObject() && JsonNames.isAround(around.currentName()));
    }

    private static boolean isArticle(JsonParser parser, JsonNames names) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (name.equals(FOUND)
                    || names.leadFrom(name, ArticleField.TEXT)
                    || names.leadFrom(name, ArticleField.SUMMARY)) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    private static boolean hasText(byte[] head, JsonNames names) {
        try (JsonParser parser = JsonRecord.JSON.createParser(ObjectReadContext.empty(), head)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                if (names.leadFrom(parser.currentName(), ArticleField.TEXT)) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (JacksonException e) {
            return false;
        }
    }
}
