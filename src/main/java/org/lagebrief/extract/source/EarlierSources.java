package org.lagebrief.extract.source;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.source.cue.Cue;
import org.lagebrief.extract.source.cue.Cues;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Extent;

/** Knows which sources were named before a place in the text, and when a figure still is one of theirs. */
final class EarlierSources {
    private static final int SENTENCES_BACK = 2;
    /** However much of it is indirect speech: so time stays linear in the length of a paragraph. */
    private static final int MOST_SENTENCES_BACK = 40;

    private static final int MOST_EARLIER = 12;

    private final Reading reading;
    private final Tokens tokens;
    private final Cues cues;

    EarlierSources(Reading reading, Cues cues) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.cues = cues;
    }

    /** Whether a line ends behind the sentence. */
    boolean isApart(int sentence) {
        return tokens.is(reading.sentences.end(sentence), Tokens.Kind.BREAK);
    }

    /** Whether the figure's own stretch of the sentence, between commas, is indirect speech. */
    boolean isIndirect(Counted counted) {
        int start = reading.sentences.start(counted.sentence());
        int end = reading.sentences.end(counted.sentence());
        int at = counted.figure().number();
        boolean whole = counted.extent() == Extent.PART;
        int from = whole ? start : at;
        while (from > start && !tokens.isMark(from - 1, ',') && !tokens.isMark(from - 1, ';')) {
            from--;
        }
        int to = whole ? end : at;
        while (to < end && !tokens.isMark(to, ',') && !tokens.isMark(to, ';')) {
            to++;
        }
        return reading.hasAny(from, to, Role.INDIRECT)
                || reading.hasAny(start, end, Role.SAME_SOURCE)
                || reading.hasAny(start, Math.min(end, start + 2), Role.SAME_SOURCE_FIRST);
    }

    /** The main source of the nearest sentence before that has one; sentences of indirect speech on the way do not count. */
    @Nullable
    Cue carried(int sentence) {
        int back = SENTENCES_BACK;
        int furthest = Math.max(0, sentence - MOST_SENTENCES_BACK);
        for (int s = sentence - 1; s >= furthest && back > 0 && !isApart(s); s--) {
            List<Cue> found = cues.of(s);
            if (!found.isEmpty()) {
                return found.get(0);
            }
            boolean indirect = reading.hasAny(reading.sentences.start(s), reading.sentences.end(s), Role.INDIRECT);
            back -= indirect ? 0 : 1;
        }
        return null;
    }

    /** The latest of the sources named before this one that is wanted, or null; those of the same sentence come first. */
    @Nullable
    Source latest(Source source, Predicate<Source> wanted) {
        int own = reading.sentences.of(source.first());
        int furthest = Math.max(0, own - MOST_SENTENCES_BACK + 1);
        int left = MOST_EARLIER;
        for (int sentence = own; sentence >= furthest && left > 0; sentence--) {
            List<Cue> found = cues.of(sentence);
            for (int i = found.size() - 1; i >= 0; i--) {
                Source other = found.get(i).source();
                if (other.first() < source.first()) {
                    left--;
                    if (wanted.test(other)) {
                        return other;
                    }
                }
            }
        }
        return null;
    }
}
