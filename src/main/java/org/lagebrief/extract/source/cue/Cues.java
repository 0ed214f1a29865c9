package org.lagebrief.extract.source.cue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.cue.Cue.Reach;
import org.lagebrief.extract.source.phrase.Adverbials;
import org.lagebrief.extract.source.phrase.PhraseBefore;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.BySentence;
import org.lagebrief.extract.text.Reading;

/** Finds the attributing places of a sentence, each sentence once. */
public final class Cues {
    /** Every cue but a heading's and a bracket's begins with a phrase of one of these; what repeats the source is none. */
    private static final Roles BEGINNINGS = Roles.of(
            Role.SAME_SOURCE,
            Role.SAYING,
            Role.SAYING_OPEN,
            Role.ACCUSING_OPEN,
            Role.OWN_ACCOUNT,
            Role.SOURCE_BEHIND,
            Role.DOCUMENT_BEHIND,
            Role.IMPERSONAL_SAYING,
            Role.SOURCE_AHEAD,
            Role.RELIED_ON_BY,
            Role.AGENT_LINK,
            Role.HEARSAY);

    private final Reading reading;
    private final Announcements announcements;
    private final Sayings sayings;
    private final Headings headings;
    private final BySentence<List<Cue>> known;

    public Cues(Reading reading) {
        this.reading = reading;
        this.known = new BySentence<>(reading, this::find);
        SourceWords words = new SourceWords(reading);
        PhraseBehind behind = new PhraseBehind(reading, words);
        PhraseBefore before = new PhraseBefore(reading, words, behind);
        Relays relays = new Relays(reading, words, behind);
        Adverbials adverbials = new Adverbials(reading, words);
        Speakers speakers = new Speakers(reading, words, behind, before, adverbials);
        this.announcements = new Announcements(reading, words, behind, before, relays, adverbials);
        this.sayings = new Sayings(reading, words, speakers, relays, adverbials);
        this.headings = new Headings(reading, words, behind, adverbials);
    }

    /** The cues of the sentence, in order; none for a number that is no sentence's. */
    public List<Cue> of(int sentence) {
        return sentence < 0 || sentence >= reading.sentences.count() ? List.of() : known.of(sentence);
    }

    private List<Cue> find(int sentence) {
        int start = reading.sentences.start(sentence);
        int end = reading.sentences.end(sentence);
        List<Cue> cues = new ArrayList<>();
        add(cues, headings.ahead(start, end));
        addWithin(cues, start, end);
        add(cues, cues.isEmpty() ? headings.behind(start, end) : null);
        add(cues, cues.isEmpty() ? headings.beforeIndirect(start, end) : null);
        if (cues.size() > 1) {
            cues.sort(Comparator.comparingInt(Cue::first));
        }
        return points(start)
                ? cues.stream().map(cue -> cue.reaching(Reach.SENTENCE_BEFORE)).toList()
                : cues;
    }

    private void addWithin(List<Cue> cues, int start, int end) {
        for (int at = next(start, end); at >= 0; at = next(at + 1, end)) {
            int sameSource = reading.length(at, Role.SAME_SOURCE);
            if (sameSource > 0) {
                at += sameSource - 1;
                continue;
            }
            Cue said = sayings.at(at, start, end);
            Cue announced = said != null ? null : other(at, start, end);
            add(cues, said != null ? said : announced);
            at = announced != null && announced.first() == at ? Math.max(at, announced.last()) : at;
        }
    }

    /** The first token from there at which a cue may begin, or -1. */
    private int next(int from, int end) {
        int phrase = reading.next(from, end, BEGINNINGS);
        int bracket = reading.tokens.find(from, phrase < 0 ? end : phrase, '(');
        return bracket < 0 ? phrase : bracket;
    }

    private @Nullable Cue other(int at, int start, int end) {
        Cue announced = announcements.at(at, start, end);
        return announced != null ? announced : headings.bracketed(at, end);
    }

    private static void add(List<Cue> cues, @Nullable Cue cue) {
        if (cue != null) {
            cues.add(cue);
        }
    }

    /** "Das geht aus … hervor", "This was confirmed by": the sentence says who said the one before. */
    private boolean points(int start) {
        int verb = start + reading.length(start, Role.POINTER);
        return verb > start && reading.has(verb, Role.POINTING);
    }
}
