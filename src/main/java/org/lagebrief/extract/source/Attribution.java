package org.lagebrief.extract.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.source.cue.Cue;
import org.lagebrief.extract.source.cue.Cues;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.text.Quotations;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Origin;

/**
 * Decides who states a figure, in this order: the tag of the quotation around it, a source in its sentence, a source that points back
 * to it, and for indirect speech the source just before in its paragraph; else nobody, and the text speaks in its own voice.
 */
public final class Attribution {
    private static final Statement OWN_VOICE = new Statement(null, List.of(), Evidence.OWN_VOICE, 0, -1);

    private final Reading reading;
    private final Tokens tokens;
    private final Cues cues;
    private final Quotations quotations;
    private final QuotationTags tags;
    private final SentenceVoices voices;
    private final Turns turns;
    private final SourceNames names;
    private final EarlierSources before;
    private final Map<Source, String> fullNames = new HashMap<>();

    public Attribution(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.cues = new Cues(reading);
        this.quotations = new Quotations(tokens);
        this.names = new SourceNames(reading);
        this.before = new EarlierSources(reading, cues);
        this.tags = new QuotationTags(reading, quotations, cues, before);
        this.turns = new Turns(reading, before);
        this.voices = new SentenceVoices(reading, quotations, cues);
    }

    /** How a figure was attributed, best first; the more indirect, the less sure. */
    public enum Evidence {
        /** By the tag of the quotation it stands in. */
        QUOTATION,
        /** By a source announced before it in its sentence. */
        CLAUSE,
        /** By a source behind it in its sentence. */
        SENTENCE,
        /** By the sentence behind it: "Das teilte die Polizei mit." */
        POINTER,
        /** As indirect speech, by a source of the sentences before. */
        INDIRECT,
        /** By nobody. */
        OWN_VOICE
    }

    /**
     * Who states a figure, who passes it on, and how that is known.
     *
     * @param first the first token of the words that say so
     * @param last the last of them, or -1 if there are none
     */
    public record Statement(@Nullable Origin origin, List<String> relays, Evidence evidence, int first, int last) {}

    public Statement of(Counted counted) {
        Voice voice = voice(counted);
        Statement statement = voice == null ? null : statement(voice);
        return statement != null ? statement : ownAccount(counted.sentence());
    }

    private @Nullable Voice voice(Counted counted) {
        int quotation = quotations.around(counted.figure().number());
        Cue tag = quotation < 0 ? null : tags.of(quotation);
        if (tag != null) {
            return new Voice(tag, null, Evidence.QUOTATION);
        }
        Voice here = voices.of(counted);
        if (here != null) {
            return here;
        }
        Cue turn = turns.of(counted.sentence());
        if (turn != null) {
            return new Voice(turn, null, Evidence.QUOTATION);
        }
        Cue pointer = pointer(counted.sentence() + 1);
        if (pointer != null) {
            return new Voice(pointer, null, Evidence.POINTER);
        }
        Cue carried = before.isIndirect(counted) ? before.carried(counted.sentence()) : null;
        return carried == null ? null : new Voice(carried, null, Evidence.INDIRECT);
    }

    /** "nach seinen Worten" of somebody whom the text has named, but not quoted yet. */
    private Statement ownAccount(int sentence) {
        int end = reading.sentences.end(sentence);
        int at = reading.find(reading.sentences.start(sentence), end, Role.SAME_SOURCE);
        int own = at < 0 ? -1 : reading.find(at, at + reading.length(at, Role.SAME_SOURCE), Role.OWN);
        String name = own < 0 ? null : names.titledBefore(own);
        return name == null
                ? OWN_VOICE
                : new Statement(new Origin(name, tokens.word(own), false), List.of(), Evidence.INDIRECT, at, own);
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

    /** The voice with its names in full; null for "it" that takes up nobody. */
    private @Nullable Statement statement(Voice voice) {
        Cue cue = voice.cue();
        List<String> relays = new ArrayList<>();
        if (voice.passedOnBy() != null && !voice.passedOnBy().generic()) {
            relays.add(nameOf(voice.passedOnBy()));
        }
        if (cue.relay() != null) {
            relays.add(nameOf(cue.relay()));
        }
        Source source = cue.source();
        if (cue.deeper() != null) {
            relays.add(nameOf(source));
            source = cue.deeper();
        }
        String name = nameOf(source);
        if (reading.has(source.first(), Role.BODY_PRONOUN) && name.equals(source.mention())) {
            return null;
        }
        Origin origin = new Origin(name, source.mention(), source.generic());
        return new Statement(origin, others(relays, origin), voice.evidence(), cue.first(), cue.last());
    }

    /** The relays but those that are the origin itself, each once. */
    private static List<String> others(List<String> relays, Origin origin) {
        return relays.isEmpty()
                ? List.of()
                : relays.stream()
                        .filter(relay ->
                                !relay.equalsIgnoreCase(origin.name()) && !relay.equalsIgnoreCase(origin.mention()))
                        .distinct()
                        .toList();
    }

    /** Several figures of a sentence often are of the same source. */
    private String nameOf(Source source) {
        return fullNames.computeIfAbsent(source, named -> names.nameOf(named, before));
    }
}
