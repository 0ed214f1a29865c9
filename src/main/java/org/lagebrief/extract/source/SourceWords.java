package org.lagebrief.extract.source;

import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Knows what kind of source its words make: somebody, nobody in particular, or a paper. */
final class SourceWords {
    private final Reading reading;
    private final Tokens tokens;

    SourceWords(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    /** Whether every word of it could be said of anybody. */
    boolean isGeneric(int first, int last) {
        boolean anybody = false;
        for (int at = first; at <= last; at++) {
            if (reading.has(at, Role.ANYBODY)) {
                anybody = true;
            } else if (!reading.has(at, Role.ANY) && !reading.has(at, Role.DETERMINER)) {
                return false;
            }
        }
        return anybody;
    }

    /** Whether no word of it is more than a qualifier: "some". */
    boolean isEmpty(Source source) {
        for (int at = source.first(); at <= source.last(); at++) {
            if (!reading.has(at, Role.ANY) || reading.has(at, Role.ANYBODY)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the source is, or begins with, a paper or a saying. */
    boolean isDocument(int first, int end) {
        for (int at = first; at < Math.min(end, first + 5) && tokens.isWord(at); at++) {
            if (reading.has(at, Role.DOCUMENT)) {
                return true;
            }
            boolean noun = reading.pack.nounsAreCapital() && tokens.isCapital(at);
            if (noun || reading.has(at, Role.PREPOSITION) || reading.has(at, Role.FUNCTION_WORD)) {
                return false;
            }
        }
        return false;
    }
}
