package org.lagebrief.extract.source;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** The turns of a printed conversation: paragraphs that begin with a speaker's name and a colon, more than once with the same name. */
final class Turns {
    private static final int MOST_WORDS = 4;

    private final Reading reading;
    private final Tokens tokens;
    private final EarlierSources before;
    private @Nullable Map<String, Integer> turns;

    Turns(Reading reading, EarlierSources before) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.before = before;
    }

    /** The cue of whose turn the sentence is a part of, or null. */
    @Nullable
    Cue of(int sentence) {
        int first = sentence;
        while (first > 0 && !before.isApart(first - 1)) {
            first--;
        }
        int start = reading.sentences.start(first);
        int colon = colon(start);
        if (colon < 0 || turns().getOrDefault(tokens.words(start, colon - 1), 0) < 2) {
            return null;
        }
        Source speaker = new Source(start, colon - 1, tokens.words(start, colon - 1), false);
        return new Cue(start, colon, Cue.Reach.FORWARD, speaker, null, null);
    }

    /** The colon behind a few words with capitals at a line's beginning, or -1. */
    private int colon(int start) {
        int at = start;
        while (at - start < MOST_WORDS && tokens.isWord(at) && tokens.isCapital(at)) {
            at++;
        }
        return at > start && tokens.isMark(at, ':') ? at : -1;
    }

    private Map<String, Integer> turns() {
        if (turns == null) {
            turns = new HashMap<>();
            for (int sentence = 0; sentence < reading.sentences.count(); sentence++) {
                int start = reading.sentences.start(sentence);
                int colon = sentence == 0 || before.isApart(sentence - 1) ? colon(start) : -1;
                if (colon > 0) {
                    turns.merge(tokens.words(start, colon - 1), 1, Integer::sum);
                }
            }
        }
        return turns;
    }
}
