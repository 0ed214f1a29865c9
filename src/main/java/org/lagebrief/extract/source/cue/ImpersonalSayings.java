package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.source.cue.Cue.Reach;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds who speaks where nobody is said to: "aus dem Ministerium hieß es", "hieß es am Freitag von der Feuerwehr". */
final class ImpersonalSayings {
    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;

    ImpersonalSayings(Reading reading, SourceWords words, PhraseBehind behind) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.behind = behind;
    }

    /** "aus dem Ministerium hieß es", "hieß es am Freitag von der Feuerwehr": whoever stands behind "aus" or "von" in the clause. */
    @Nullable
    Cue at(int at, int next, int start, int end) {
        int clause = tokens.clauseStart(at, start);
        for (int from = clause; from < end && !tokens.isPause(from); from++) {
            Source source = from == at ? null : speaker(from, end);
            if (source != null) {
                boolean tag = clause > start && (from > at || reading.has(clause, Role.PASSING_ON));
                int first = Math.min(at, from);
                int last = Math.max(next - 1, source.last());
                return new Cue(first, last, tag ? Reach.BACKWARD : Reach.FORWARD, source, null, null);
            }
        }
        return null;
    }

    /** Who stands behind "aus" or "von" at the token, or nobody in particular behind "in". */
    private @Nullable Source speaker(int at, int end) {
        int author = Math.max(reading.length(at, Role.AGENT_LINK), reading.length(at, Role.STATED_IN));
        int document = reading.length(at, Role.DOCUMENT_BEHIND);
        boolean article = reading.has(at, Role.DETERMINER);
        if (article || Math.max(author, document) == 0) {
            return null;
        }
        Source source = behind.at(at + Math.max(author, document), end);
        boolean fits = source != null
                && (author > 0 || source.generic() || words.isDocument(at + document, end))
                && words.isPlausible(source);
        return fits && source != null && !words.hasAny(source, Role.PERSON) ? source : null;
    }
}
