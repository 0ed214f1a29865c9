package org.lagebrief.extract.source;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.source.cue.Cue;
import org.lagebrief.extract.source.cue.Cues;
import org.lagebrief.extract.text.Quotations;
import org.lagebrief.extract.text.Reading;

/** Finds who says a quotation: in the sentences of its ends outside of it, else the speaker of the quotation right before. */
final class QuotationTags {
    private static final int SENTENCES_BACK = 2;

    private final Reading reading;
    private final Quotations quotations;
    private final Cues cues;
    private final EarlierSources before;

    QuotationTags(Reading reading, Quotations quotations, Cues cues, EarlierSources before) {
        this.reading = reading;
        this.quotations = quotations;
        this.cues = cues;
        this.before = before;
    }

    @Nullable
    Cue of(int quotation) {
        return of(quotation, SENTENCES_BACK);
    }

    private @Nullable Cue of(int quotation, int back) {
        int close = quotations.close(quotation);
        int open = quotations.open(quotation);
        for (Cue cue : cues.of(reading.sentences.of(Math.min(close, reading.tokens.count() - 1)))) {
            if (cue.first() > close) {
                return cue;
            }
        }
        Cue ahead = last(cues.of(reading.sentences.of(open)), open);
        if (ahead != null) {
            return ahead;
        }
        int sentence = reading.sentences.of(open) - 1;
        if (back == 0 || sentence < 0 || before.isApart(sentence)) {
            return null;
        }
        int earlier = quotations.around(reading.sentences.end(sentence) - 2);
        List<Cue> outside = cues.of(sentence);
        return !outside.isEmpty() ? outside.get(outside.size() - 1) : earlier >= 0 ? of(earlier, back - 1) : null;
    }

    private static @Nullable Cue last(List<Cue> cues, int before) {
        Cue found = null;
        for (Cue cue : cues) {
            found = cue.last() < before ? cue : found;
        }
        return found;
    }
}
