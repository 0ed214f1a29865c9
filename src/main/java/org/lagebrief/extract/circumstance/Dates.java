package org.lagebrief.extract.circumstance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.source.Attribution.Statement;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Scope;

/**
 * Decides for which date a figure holds, in this order: the date of its own clause; that of the clause that says whose figure it is; one
 * told earlier in its sentence; that of the event counted; the date of its source's sentence or of those before it in the paragraph; the
 * day of publication.
 */
final class Dates {
    private static final int SENTENCES_BACK = 3;
    /** A date that lies further back tells background, which ends with the next sentence. */
    private static final int DAYS_OF_NEWS = 31;

    /** What is told of as it is at the time of telling. */
    private static final Set<Measure> STATES = EnumSet.of(Measure.STRENGTH, Measure.MISSING);

    private final Reading reading;
    private final Tokens tokens;
    private final Clauses clauses;
    private final DateMentions mentions;
    private final AsOf publication;

    Dates(Reading reading, Clauses clauses, DateMentions mentions) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.clauses = clauses;
        this.mentions = mentions;
        this.publication = new AsOf(reading.article.publication().publishedOn(), AsOf.Evidence.PUBLICATION);
    }

    AsOf asOf(Counted counted, Statement statement, Scope scope, Modality modality) {
        AsOf here = inSentence(counted, statement, scope, modality);
        if (here != null) {
            return here;
        }
        DateMention around = aroundSentence(counted, statement, scope);
        return around == null ? publication : around.asContext();
    }

    private @Nullable AsOf inSentence(Counted counted, Statement statement, Scope scope, Modality modality) {
        Figure figure = counted.figure();
        List<DateMention> all = mentions.of(counted.sentence());
        if (all.isEmpty()) {
            return null;
        }
        List<DateMention> here = new ArrayList<>(all);
        here.removeIf(mention -> !mayDate(mention, figure));
        int own = clauses.of(figure.number());
        DateMention reported = isIn(statement, counted.sentence())
                ? nearest(here, figure, m -> !m.event() && clauses.of(m.first()) == clauses.of(statement.last()))
                : null;
        DateMention best = modality == Modality.PROJECTED ? null : own(here, figure, own);
        if (reported != null && (best == null || best.week())) {
            best = reported;
        }
        if (best == null && modality != Modality.PROJECTED) {
            best = carried(here, figure, scope == Scope.CUMULATIVE);
        }
        return best == null ? null : best.asOf();
    }

    private @Nullable DateMention own(List<DateMention> here, Figure figure, int clause) {
        DateMention stated =
                nearest(here, figure, m -> m.stated() && (clauses.of(m.first()) == clause || !hasNumber(m)));
        return stated != null ? stated : nearest(here, figure, m -> !m.event() && clauses.of(m.first()) == clause);
    }

    /** A date told before goes on until the next; one behind the figure counts if its clause has no number of its own. */
    private @Nullable DateMention carried(List<DateMention> here, Figure figure, boolean cumulative) {
        boolean subordinate = clauses.governor(clauses.of(figure.number())) >= 0;
        DateMention best = nearest(here, figure, m -> (subordinate || !m.event()) && m.first() < figure.first());
        if (best == null) {
            best = nearest(here, figure, m -> !m.event() && !hasNumber(m));
        }
        return best != null || cumulative ? best : nearest(here, figure, DateMention::event);
    }

    /** Not a part of the figure, nor "since the war began in 2022", nor a year told in passing or of another number. */
    private boolean mayDate(DateMention mention, Figure figure) {
        int clause = clauses.of(mention.first());
        boolean own = clause == clauses.of(figure.number());
        if (mention.last() >= figure.first() && mention.first() <= figure.last()) {
            return false;
        }
        if (!own && reading.has(clauses.opening(clause), Role.SINCE)) {
            return false;
        }
        if (mention.evidence() != AsOf.Evidence.PERIOD_END) {
            return true;
        }
        return mention.first() < figure.first()
                ? own || clauses.governor(clause) < 0
                : !tokens.hasValue(figure.last() + 1, mention.first());
    }

    private boolean hasNumber(DateMention mention) {
        int clause = clauses.of(mention.first());
        int sentence = reading.sentences.of(mention.first());
        for (int at = reading.sentences.start(sentence); at < reading.sentences.end(sentence); at++) {
            boolean within = at >= mention.first() && at <= mention.last();
            if (clauses.of(at) == clause && !within && tokens.hasValue(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isIn(Statement statement, int sentence) {
        return statement.last() >= reading.sentences.start(sentence)
                && statement.last() < reading.sentences.end(sentence);
    }

    /** The mention with the fewest commas and conjunctions, then the fewest words, between it and the figure. */
    private @Nullable DateMention nearest(List<DateMention> here, Figure figure, Predicate<DateMention> wanted) {
        DateMention nearest = null;
        int shortest = Integer.MAX_VALUE;
        for (DateMention mention : here) {
            int way = wanted.test(mention) ? way(mention, figure) : Integer.MAX_VALUE;
            if (way < shortest) {
                nearest = mention;
                shortest = way;
            }
        }
        return nearest;
    }

    private int way(DateMention mention, Figure figure) {
        int from = Math.min(mention.last(), figure.last());
        int to = Math.max(mention.first(), figure.first());
        int commas = 0;
        for (int at = from; at < to; at++) {
            commas += tokens.isMark(at, ',') || tokens.isMark(at, ';') || reading.has(at, Role.AND) ? 1 : 0;
        }
        return commas * 1000 + to - from;
    }

    private @Nullable DateMention aroundSentence(Counted counted, Statement statement, Scope scope) {
        DateMention reported = statement.last() < 0 || isIn(statement, counted.sentence())
                ? null
                : last(mentions.of(reading.sentences.of(statement.last())));
        boolean goesOn = scope == Scope.CUMULATIVE || STATES.contains(counted.measure());
        return reported != null || goesOn ? reported : before(counted.sentence());
    }

    private @Nullable DateMention before(int sentence) {
        for (int s = sentence - 1; s >= Math.max(0, sentence - SENTENCES_BACK) && !endsParagraph(s); s--) {
            DateMention found = last(mentions.of(s));
            if (found != null) {
                boolean news = !found.date().isBefore(publication.date().minusDays(DAYS_OF_NEWS));
                return news || s == sentence - 1 ? found : null;
            }
        }
        return null;
    }

    private boolean endsParagraph(int sentence) {
        return tokens.is(reading.sentences.end(sentence), Tokens.Kind.BREAK);
    }

    /** The last date of a count or statement, else the last of an event, or null. */
    private static @Nullable DateMention last(List<DateMention> mentions) {
        DateMention last = null;
        for (DateMention mention : mentions) {
            last = last == null || last.event() || !mention.event() ? mention : last;
        }
        return last;
    }
}
