package org.lagebrief.extract.source.cue;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.source.cue.Cue.Reach;
import org.lagebrief.extract.source.phrase.Adverbials;
import org.lagebrief.extract.source.phrase.PhraseBefore;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds whose own account a clause gives: "hat nach eigenen Angaben", "by its own account". */
final class OwnAccounts {
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;
    private final PhraseBefore before;
    private final Adverbials adverbials;

    OwnAccounts(Reading reading, SourceWords words, PhraseBehind behind, PhraseBefore before, Adverbials adverbials) {
        this.tokens = reading.tokens;
        this.words = words;
        this.behind = behind;
        this.before = before;
        this.adverbials = adverbials;
    }

    /** "hat nach eigenen Angaben", "by its own account": the subject of the clause speaks. */
    @Nullable
    Cue at(int at, int behindIt, int start, int end) {
        int clause = tokens.clauseStart(at, start);
        Source subject = clause < at
                ? subjectBefore(at, clause, start)
                : clause > start ? before.before(clause - 1, start) : subjectBehind(behindIt, end);
        return subject == null || !words.isPlausible(subject) || words.hasAny(subject, Role.PERSON)
                ? null
                : new Cue(at, behindIt - 1, Reach.BOTH, subject, null, null);
    }

    private @Nullable Source subjectBefore(int at, int clause, int start) {
        Source first = behind.at(adverbials.skip(clause, at), at);
        return first != null || clause <= start ? first : before.before(at, start);
    }

    /** Behind the verb, where it stands second; behind the comma else. */
    private @Nullable Source subjectBehind(int from, int end) {
        int at = from;
        while (at < end
                && (tokens.isPause(at) || (tokens.isWord(at) && !tokens.isCapital(at) && !isArticleOrPronoun(at)))) {
            at++;
        }
        return behind.at(at, end);
    }

    private boolean isArticleOrPronoun(int at) {
        return words.isArticle(at) || words.isPronoun(at);
    }
}
