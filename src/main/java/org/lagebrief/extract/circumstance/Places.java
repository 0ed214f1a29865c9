package org.lagebrief.extract.circumstance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.Attribution.Statement;
import org.lagebrief.extract.text.BySentence;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.model.Measure;

/**
 * Decides where what is counted happened, in this order: the nearest place of the figure's own clause; of its sentence, but not where its
 * source speaks; the only one of the sentence before in the paragraph; the paragraph's dateline. No place rather than a doubtful one.
 */
final class Places {
    private static final int SENTENCES_BACK = 2;
    private static final int LONGEST_DATELINE = 12;
    private static final int A_COMMA = 1_000;
    private static final int ANOTHER_CLAUSE = 1_000_000;
    /** These may be told of by where people went. */
    private static final Set<Measure> GOING = EnumSet.of(Measure.STRENGTH, Measure.DISPLACED);
    /** These may be told of by where people came from. */
    private static final Set<Measure> COMING = EnumSet.of(Measure.DISPLACED, Measure.RESCUED);

    private static final Role[] LINKS = {Role.PLACE_LINK, Role.PLACE_TO, Role.PLACE_FROM};
    private static final Roles LINKING = Roles.of(LINKS);

    private static final Roles STOPS = Roles.of(Role.FINITE, Role.PREPOSITION);

    private final Reading reading;
    private final Tokens tokens;
    private final Clauses clauses;
    private final PlacePhrases phrases;
    private final BySentence<List<Spot>> spots;
    private final BySentence<Optional<String>> around;

    /** A place behind the word at the token that links it to what is told. */
    private record Spot(int at, Role link, String place) {}

    Places(Reading reading, Clauses clauses) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.clauses = clauses;
        this.phrases = new PlacePhrases(reading);
        this.spots = new BySentence<>(reading, this::spots);
        this.around = new BySentence<>(reading, sentence -> Optional.ofNullable(around(sentence)));
    }

    @Nullable
    String place(Counted counted, Statement statement) {
        String here = inSentence(counted, statement);
        return here != null ? here : around.of(counted.sentence()).orElse(null);
    }

    /** The place of the paragraph, unless the sentence itself hints at another. */
    private @Nullable String around(int sentence) {
        if (has(sentence, Role.NO_PLACE) || hintsAtOther(sentence)) {
            return null;
        }
        String before = has(sentence, Role.PLACE) ? null : before(sentence);
        return before != null ? before : dateline(sentence);
    }

    private @Nullable String inSentence(Counted counted, Statement statement) {
        Spot nearest = null;
        int shortest = Integer.MAX_VALUE;
        for (Spot spot : spots.of(counted.sentence())) {
            boolean near = Math.abs(spot.at() - counted.figure().number()) < shortest;
            if (near && isOf(spot, counted) && !isSources(spot.at(), counted, statement)) {
                int way = way(spot.at(), counted);
                nearest = way < shortest ? spot : nearest;
                shortest = Math.min(way, shortest);
            }
        }
        return nearest == null ? null : nearest.place();
    }

    /** The places of the sentence behind words that link them to what is told. */
    private List<Spot> spots(int sentence) {
        List<Spot> found = new ArrayList<>();
        int end = reading.sentences.end(sentence);
        int start = reading.sentences.start(sentence);
        for (int at = reading.next(start, end, LINKING); at >= 0; at = reading.next(at + 1, end, LINKING)) {
            if (!reading.has(at, Role.NO_PLACE)) {
                addSpots(found, at, end);
            }
        }
        return found;
    }

    private void addSpots(List<Spot> found, int at, int end) {
        for (Role link : LINKS) {
            int length = reading.length(at, link);
            String place = length == 0 ? null : phrases.behind(at + length, end);
            if (place != null) {
                found.add(new Spot(at, link, place));
            }
        }
    }

    private static boolean isOf(Spot spot, Counted counted) {
        boolean ofPeople =
                counted.noun().exists() && spot.at() == counted.noun().last() + 1;
        return switch (spot.link()) {
            case PLACE_TO -> GOING.contains(counted.measure());
            case PLACE_FROM -> COMING.contains(counted.measure()) && !ofPeople;
            default -> true;
        };
    }

    /** Whether the token belongs to the words that name the source, or to their clause if that is another than the figure's. */
    private boolean isSources(int at, Counted counted, Statement statement) {
        int last = statement.last();
        if (last >= 0 && at >= statement.first() && at <= last + 1) {
            return true;
        }
        boolean here =
                last >= reading.sentences.start(counted.sentence()) && last < reading.sentences.end(counted.sentence());
        int own = clauses.of(counted.figure().number());
        return here && clauses.of(last) != own && clauses.of(at) == clauses.of(last);
    }

    private int way(int at, Counted counted) {
        int figure = counted.figure().number();
        int way = clauses.of(at) == clauses.of(figure) ? 0 : ANOTHER_CLAUSE;
        for (int i = Math.min(at, figure); i < Math.max(at, figure); i++) {
            way += tokens.isMark(i, ',') || reading.has(i, Role.AND) ? A_COMMA : 1;
        }
        return way;
    }

    /** The place of the nearest sentence before in the paragraph that names one, if it names only that one. */
    private @Nullable String before(int sentence) {
        for (int s = sentence - 1; s >= Math.max(0, sentence - SENTENCES_BACK) && !endsParagraph(s); s--) {
            List<Spot> linked = new ArrayList<>(spots.of(s));
            linked.removeIf(spot -> spot.link() != Role.PLACE_LINK);
            if (!linked.isEmpty()) {
                String place = linked.get(0).place();
                boolean only = linked.stream().allMatch(spot -> spot.place().equals(place));
                return only && tellsEvent(s) ? place : null;
            }
        }
        return null;
    }

    /** Whether an unknown name stands where a place would. */
    private boolean hintsAtOther(int sentence) {
        int end = reading.sentences.end(sentence);
        int link = reading.find(reading.sentences.start(sentence), end, Role.PLACE_LINK);
        while (link >= 0) {
            if (phrases.mayBeUnknownPlace(link + reading.length(link, Role.PLACE_LINK))) {
                return true;
            }
            link = reading.find(link + 1, end, Role.PLACE_LINK);
        }
        return false;
    }

    private boolean tellsEvent(int sentence) {
        return has(sentence, Role.EVENT) || has(sentence, Role.OUTCOME_WORD) || has(sentence, Role.OUTCOME_NOUN);
    }

    private boolean has(int sentence, Role role) {
        return reading.hasAny(reading.sentences.start(sentence), reading.sentences.end(sentence), role);
    }

    private boolean endsParagraph(int sentence) {
        return tokens.is(reading.sentences.end(sentence), Tokens.Kind.BREAK);
    }

    /** "HANNOVER (dpa) –" before the paragraph, unless from that city others are written about. */
    private @Nullable String dateline(int sentence) {
        int first = sentence;
        while (first > 0 && sentence - first < SENTENCES_BACK && !endsParagraph(first - 1)) {
            first--;
        }
        int start = reading.sentences.start(first);
        int end = Math.min(reading.sentences.end(first), start + LONGEST_DATELINE);
        int length = reading.length(start, Role.PLACE);
        if (length == 0 || reading.has(start, Role.SEAT) || (first > 0 && !endsParagraph(first - 1))) {
            return null;
        }
        return hasDash(start + length, end) ? tokens.words(start, start + length - 1) : null;
    }

    private boolean hasDash(int from, int end) {
        for (int at = from; at < end; at++) {
            boolean dash = tokens.isMark(at, '-') || tokens.isMark(at, '\u2013') || tokens.isMark(at, '\u2014');
            if (tokens.isMark(at, '/')) {
                return false;
            }
            if (dash && !tokens.isGlued(at)) {
                return true;
            }
            if (reading.has(at, STOPS)) {
                return false;
            }
        }
        return false;
    }
}
