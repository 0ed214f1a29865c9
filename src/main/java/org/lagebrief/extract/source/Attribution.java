package org.lagebrief.extract.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.text.Quotations;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Origin;

/**
 * Decides who states a figure, in this order: the tag of the quotation around it, a source in its sentence, a source that points back
 * to it, and for indirect speech the source just before in its paragraph; else nobody, and the text speaks in its own voice.
 */
public final class Attribution {
    private static final int SENTENCES_BACK = 2;

    private final Reading reading;
    private final Tokens tokens;
    private final Cues cues;
    private final Quotations quotations;
    private final SourceNames names;
    private final EarlierSources before;

    public Attribution(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.cues = new Cues(reading);
        this.quotations = new Quotations(tokens);
        this.names = new SourceNames(reading);
        this.before = new EarlierSources(reading, cues);
    }

    /** How a figure was attributed, best first; the more indirect, the less sure. */
    public enum Evidence {
        QUOTATION(0.9),
        CLAUSE(0.88),
        SENTENCE(0.8),
        POINTER(0.75),
        INDIRECT(0.65),
        OWN_VOICE(0.85);

        public final double confidence;

        Evidence(double confidence) {
            this.confidence = confidence;
        }
    }

    /** Who states a figure, who passes it on, and how that is known. */
    public record Statement(@Nullable Origin origin, List<String> relays, Evidence evidence) {}

    private static final Statement OWN_VOICE = new Statement(null, List.of(), Evidence.OWN_VOICE);

    public Statement of(Counted counted) {
        int at = counted.figure().number();
        int quotation = quotations.around(at);
        if (quotation >= 0) {
            Cue tag = tag(quotation, SENTENCES_BACK);
            if (tag != null) {
                return statement(tag, null, Evidence.QUOTATION);
            }
        }
        Statement here = inSentence(counted.sentence(), at);
        if (here != null) {
            return here;
        }
        Cue pointer = pointer(counted.sentence() + 1);
        if (pointer != null) {
            return statement(pointer, null, Evidence.POINTER);
        }
        Cue carried = before.isIndirect(counted) ? before.carried(counted.sentence()) : null;
        return carried != null ? statement(carried, null, Evidence.INDIRECT) : ownAccount(counted.sentence());
    }

    /** "nach seinen Worten" of somebody whom the text has named, but not quoted yet. */
    private Statement ownAccount(int sentence) {
        int end = reading.sentences.end(sentence);
        int at = reading.find(reading.sentences.start(sentence), end, Role.SAME_SOURCE);
        int own = at < 0 ? -1 : reading.find(at, at + reading.length(at, Role.SAME_SOURCE), Role.OWN);
        String name = own < 0 ? null : names.titledBefore(own);
        return name == null
                ? OWN_VOICE
                : new Statement(new Origin(name, tokens.word(own), false), List.of(), Evidence.INDIRECT);
    }

    /** The source that says the quotation: in the sentences of its ends outside of it, else that of the quotation right before. */
    private @Nullable Cue tag(int quotation, int back) {
        int close = quotations.close(quotation);
        int open = quotations.open(quotation);
        for (Cue cue : cues.of(reading.sentences.of(Math.min(close, tokens.count() - 1)))) {
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
        return !outside.isEmpty() ? outside.get(outside.size() - 1) : earlier >= 0 ? tag(earlier, back - 1) : null;
    }

    private static @Nullable Cue last(List<Cue> cues, int before) {
        Cue found = null;
        for (Cue cue : cues) {
            found = cue.last() < before ? cue : found;
        }
        return found;
    }

    private @Nullable Statement inSentence(int sentence, int at) {
        List<Cue> heard =
                cues.of(sentence).stream().filter(cue -> isHeard(cue, at)).toList();
        List<Cue> ahead = heard.stream()
                .filter(cue -> cue.reachesForward() && cue.first() < at && !isCut(cue, at))
                .toList();
        Cue behind = first(heard, c -> c.reachesBackward() && c.first() > at && !isInRelativeClause(c, at));
        Cue inner =
                behind == null ? null : first(heard, c -> c.first() > behind.last() && c.first() - behind.last() <= 2);
        Cue tag = inner != null ? inner : behind;
        if (!ahead.isEmpty()) {
            return announced(ahead, tag);
        }
        return tag == null
                ? null
                : statement(tag, inner == null || behind == null ? null : behind.source(), Evidence.SENTENCE);
    }

    /** By the source last named before the figure; one around it, or a tag at the end of the sentence, passes the figure on. */
    private Statement announced(List<Cue> ahead, @Nullable Cue tag) {
        Cue nearest = ahead.get(ahead.size() - 1);
        if (tag != null
                && tag.reach() == Cue.Reach.BACKWARD
                && !nearest.source().generic()) {
            return statement(nearest, tag.source(), Evidence.CLAUSE);
        }
        Cue outer = ahead.size() == 1 ? null : ahead.get(ahead.size() - 2);
        if (outer != null && isInserted(nearest)) {
            return statement(outer, nearest.source(), Evidence.CLAUSE);
        }
        boolean nested =
                outer != null && isNested(outer, nearest) && !outer.source().generic();
        return statement(nearest, nested && outer != null ? outer.source() : null, Evidence.CLAUSE);
    }

    /** ", wie X berichtete,": a clause put in passes on what stands around it. */
    private boolean isInserted(Cue cue) {
        int before = cue.first() - 1;
        while (reading.has(before, Role.DETERMINER)) {
            before--;
        }
        return reading.has(before, Role.PASSING_ON) && tokens.isMark(before - 1, ',');
    }

    private static @Nullable Cue first(List<Cue> cues, Predicate<Cue> wanted) {
        return cues.stream().filter(wanted).findFirst().orElse(null);
    }

    /** Whether cue and figure stand on the same side of quotation marks and semicolons. */
    private boolean isHeard(Cue cue, int at) {
        int quotation = quotations.around(cue.last());
        return (quotation < 0 || quotation == quotations.around(at)) && !isBehindSemicolon(cue, at);
    }

    /** ", die nach kubanischen Angaben …": a source in a relative clause speaks of that clause. */
    private boolean isInRelativeClause(Cue cue, int at) {
        if (cue.reach() != Cue.Reach.BOTH) {
            return false;
        }
        for (int i = at; i < cue.first(); i++) {
            if (tokens.isMark(i, ',') && (reading.has(i + 1, Role.DETERMINER) || reading.has(i + 1, Role.CLAUSE))) {
                return true;
            }
        }
        return false;
    }

    /** "X reported the governor said": nothing but a few words stands between the two. */
    private boolean isNested(Cue outer, Cue inner) {
        for (int at = outer.last() + 1; at < inner.first(); at++) {
            if (!tokens.isWord(at) || tokens.hasValue(at)) {
                return false;
            }
        }
        return inner.first() - outer.last() <= 4;
    }

    private boolean isBehindSemicolon(Cue cue, int at) {
        for (int i = Math.min(at, cue.last()); i < Math.max(at, cue.first()); i++) {
            if (tokens.isMark(i, ';')) {
                return true;
            }
        }
        return false;
    }

    /** ", der nach kubanischen Angaben in Haft sitzt, …". */
    private boolean standsInRelativeClause(Cue cue) {
        int before = cue.first() - 1;
        return cue.reach() == Cue.Reach.BOTH && reading.has(before, Role.DETERMINER) && tokens.isMark(before - 1, ',');
    }

    /** Hearsay, and a source in a relative clause, speak of their own clause alone. */
    private boolean isCut(Cue cue, int at) {
        if (!reading.has(cue.first(), Role.HEARSAY) && !standsInRelativeClause(cue)) {
            return false;
        }
        for (int i = cue.last() + 1; i < at; i++) {
            if (tokens.isMark(i, ',') || tokens.isMark(i, ';') || reading.has(i, Role.CLAUSE)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Cue pointer(int sentence) {
        if (sentence >= reading.sentences.count() || before.isApart(sentence - 1)) {
            return null;
        }
        for (Cue cue : cues.of(sentence)) {
            if (cue.reach() == Cue.Reach.SENTENCE_BEFORE) {
                return cue;
            }
        }
        return null;
    }

    private Statement statement(Cue cue, @Nullable Source passedOnBy, Evidence evidence) {
        List<String> relays = new ArrayList<>();
        if (passedOnBy != null && !passedOnBy.generic()) {
            relays.add(nameOf(passedOnBy));
        }
        if (cue.relay() != null) {
            relays.add(nameOf(cue.relay()));
        }
        Source source = cue.source();
        if (cue.deeper() != null) {
            relays.add(nameOf(source));
            source = cue.deeper();
        }
        Origin origin = new Origin(nameOf(source), source.mention(), source.generic());
        relays.removeIf(relay -> relay.equalsIgnoreCase(origin.name()) || relay.equalsIgnoreCase(origin.mention()));
        return new Statement(origin, relays, evidence);
    }

    private String nameOf(Source source) {
        return names.nameOf(source, before.earlier(source));
    }
}
