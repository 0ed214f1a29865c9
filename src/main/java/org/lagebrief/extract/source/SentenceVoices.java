package org.lagebrief.extract.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.source.Attribution.Evidence;
import org.lagebrief.extract.source.cue.Cue;
import org.lagebrief.extract.source.cue.Cues;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Quotations;
import org.lagebrief.extract.text.Reading;

/** Chooses among the cues of a figure's own sentence: which speaks of it, and which only passes it on. */
final class SentenceVoices {
    private static final int NEXT = 2;
    private static final int ADJACENT = 4;

    private final Cues cues;
    private final Hearing hearing;
    private final Gaps gaps;
    private final SourceWords words;

    SentenceVoices(Reading reading, Quotations quotations, Cues cues) {
        this.cues = cues;
        this.hearing = new Hearing(reading, quotations);
        this.words = new SourceWords(reading);
        this.gaps = new Gaps(reading, words);
    }

    @Nullable
    Voice of(Counted counted) {
        int at = counted.figure().number();
        List<Cue> all = cues.of(counted.sentence());
        if (all.isEmpty()) {
            return null;
        }
        List<Cue> ahead = new ArrayList<>(all.size());
        List<Cue> behind = new ArrayList<>(all.size());
        for (Cue cue : all) {
            if (hearing.reachesAhead(cue, at)) {
                ahead.add(cue);
            }
            if (hearing.reachesBack(cue, at)) {
                behind.add(cue);
            }
        }
        if (ahead.isEmpty()) {
            return behind.isEmpty() ? null : tagged(behind, all, at);
        }
        Cue gapped = gaps.of(counted, ahead.get(ahead.size() - 1));
        return gapped != null ? new Voice(gapped, null, Evidence.CLAUSE) : announced(ahead, first(behind), at);
    }

    /** By what follows the figure; of two sources next to each other one passes on the other. */
    private Voice tagged(List<Cue> behind, List<Cue> all, int at) {
        Cue tag = behind.get(0);
        Cue outer = first(all, cue -> cue.first() > at && cue.last() < tag.first() && tag.first() - cue.last() <= NEXT);
        if (outer != null) {
            return new Voice(tag, outer.source(), Evidence.SENTENCE);
        }
        Cue next = first(behind, cue -> cue.first() > tag.last());
        if (next == null) {
            return new Voice(tag, null, Evidence.SENTENCE);
        }
        if (words.isOutlet(next.source()) && !words.isOutlet(tag.source())) {
            return new Voice(tag, next.source(), Evidence.SENTENCE);
        }
        return next.first() - tag.last() <= NEXT
                ? new Voice(next, tag.source(), Evidence.SENTENCE)
                : new Voice(tag, null, Evidence.SENTENCE);
    }

    /** By the source last named before the figure; one around it, or a tag at the end of the sentence, passes the figure on. */
    private Voice announced(List<Cue> ahead, @Nullable Cue tag, int at) {
        Cue nearest = ahead.get(ahead.size() - 1);
        if (tag != null && hearing.isNearer(tag, nearest, at)) {
            return new Voice(tag, null, Evidence.CLAUSE);
        }
        if (nearest.reach() == Cue.Reach.OWN_CLAUSE) {
            return new Voice(nearest, null, Evidence.CLAUSE);
        }
        if (tag != null && passesOn(tag, nearest)) {
            return new Voice(nearest, tag.source(), Evidence.CLAUSE);
        }
        Cue outer = ahead.size() == 1 ? null : ahead.get(ahead.size() - 2);
        if (outer == null || outer.source().generic()) {
            return new Voice(nearest, null, Evidence.CLAUSE);
        }
        if (isHearsayOf(outer, nearest)) {
            return new Voice(outer, null, Evidence.CLAUSE);
        }
        if (hearing.isInserted(nearest) || isInsertedOutlet(outer, nearest)) {
            return new Voice(outer, nearest.source(), Evidence.CLAUSE);
        }
        return new Voice(nearest, isNested(outer, nearest) ? outer.source() : null, Evidence.CLAUSE);
    }

    private boolean passesOn(Cue tag, Cue speaker) {
        boolean behind = tag.reach() == Cue.Reach.BACKWARD || tag.reach() == Cue.Reach.TAG;
        boolean outlet = words.isOutlet(tag.source()) && !words.isOutlet(speaker.source());
        return !speaker.source().generic() && (behind || outlet);
    }

    /** "Das Ministerium sprach laut der Agentur X von": the outlet inside passes on the speaker. */
    private boolean isInsertedOutlet(Cue outer, Cue inner) {
        return inner.reach() == Cue.Reach.BOTH
                && outer.reach() == Cue.Reach.FORWARD
                && words.isOutlet(inner.source())
                && !words.isOutlet(outer.source())
                && hearing.isPlain(outer.last() + 1, inner.first());
    }

    /** "Der Sprecher sagte, nach ersten Erkenntnissen seien": what names nobody stands within what somebody says. */
    private boolean isHearsayOf(Cue outer, Cue inner) {
        return inner.source().generic()
                && inner.reach() == Cue.Reach.BOTH
                && outer.reach() == Cue.Reach.FORWARD
                && !words.isOutlet(outer.source())
                && !hearing.countsBetween(outer.last() + 1, inner.first());
    }

    /** "X reported the governor said", "laut X sprach der Gouverneur": nothing was said between the two. */
    private boolean isNested(Cue outer, Cue inner) {
        if (hearing.isPlain(outer.last() + 1, inner.first()) && inner.first() - outer.last() <= ADJACENT) {
            return true;
        }
        return words.isOutlet(outer.source())
                && !words.isOutlet(inner.source())
                && !hearing.countsBetween(outer.last() + 1, inner.first());
    }

    private static @Nullable Cue first(List<Cue> cues) {
        return cues.isEmpty() ? null : cues.get(0);
    }

    private static @Nullable Cue first(List<Cue> cues, Predicate<Cue> wanted) {
        return cues.stream().filter(wanted).findFirst().orElse(null);
    }
}
