package org.lagebrief.extract.source;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.source.cue.Cue;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** The turns of a printed conversation: paragraphs that begin with a speaker's name and a colon, more than once with the same name. */
final class Turns {
    private static final int MOST_WORDS = 4;
    private static final int FEWEST_TURNS = 2;

    private final Reading reading;
    private final Tokens tokens;
    private final EarlierSources before;
    private @Nullable Cue @Nullable [] turns;

    Turns(Reading reading, EarlierSources before) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.before = before;
    }

    /** The cue of whose turn the sentence is a part of, or null. */
    @Nullable
    Cue of(int sentence) {
        if (turns == null) {
            turns = find();
        }
        return turns.length == 0 ? null : turns[sentence];
    }

    /** By sentence; none for a text without turns. */
    private @Nullable Cue[] find() {
        Map<String, Integer> counts = counts();
        if (counts.values().stream().noneMatch(count -> count >= FEWEST_TURNS)) {
            return new Cue[0];
        }
        @Nullable Cue[] found = new Cue[reading.sentences.count()];
        for (int sentence = 0; sentence < found.length; sentence++) {
            int colon = colon(sentence);
            boolean goesOn = sentence > 0 && !before.isApart(sentence - 1);
            found[sentence] = goesOn ? found[sentence - 1] : colon < 0 ? null : turn(sentence, colon, counts);
        }
        return found;
    }

    private @Nullable Cue turn(int sentence, int colon, Map<String, Integer> counts) {
        int start = reading.sentences.start(sentence);
        String name = tokens.words(start, colon - 1);
        return counts.getOrDefault(name, 0) < FEWEST_TURNS
                ? null
                : new Cue(start, colon, Cue.Reach.FORWARD, new Source(start, colon - 1, name, false), null, null);
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        for (int sentence = 0; sentence < reading.sentences.count(); sentence++) {
            int colon = colon(sentence);
            if (colon > 0) {
                counts.merge(tokens.words(reading.sentences.start(sentence), colon - 1), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The colon behind a few words with capitals, where the sentence begins a line with them; or -1. */
    private int colon(int sentence) {
        if (sentence > 0 && !before.isApart(sentence - 1)) {
            return -1;
        }
        int start = reading.sentences.start(sentence);
        int at = start;
        while (at - start < MOST_WORDS && tokens.isWord(at) && tokens.isCapital(at)) {
            at++;
        }
        return at > start && tokens.isMark(at, ':') ? at : -1;
    }
}
