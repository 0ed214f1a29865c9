package org.lagebrief.aggregate.match;

import java.text.BreakIterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Report;

/**
 * The texts around a claim, from near to far; empty strings where there are none, as around the row of a table. Each is looked
 * for once it is asked for.
 */
public final class Surroundings {
    private static final int FARTHEST_SENTENCE_START = 1_000;
    private static final int FARTHEST_PARAGRAPH_END = 5_000;

    private final Claim claim;
    private final @Nullable Article article;
    private final Provenance.@Nullable Passage passage;
    private @Nullable String sentence;
    private @Nullable String sentenceBefore;
    private @Nullable String paragraph;

    private Surroundings(Report report) {
        claim = report.claim();
        passage = claim.provenance() instanceof Provenance.Passage at ? at : null;
        article = passage == null ? null : report.article();
    }

    public static Surroundings of(Report report) {
        return new Surroundings(report);
    }

    /** The noun phrase counted. */
    String phrase() {
        return claim.subject() == null ? "" : claim.subject();
    }

    /** The sentence without the words that name its origin and relays: who speaks is not who is counted. Of a row its place. */
    String sentence() {
        if (sentence == null) {
            String place = claim.place() == null ? "" : claim.place();
            sentence = article == null || passage == null ? place : withoutSpeakers(claim, passage.words());
        }
        return sentence;
    }

    /** The sentence before it, in the same article. */
    String sentenceBefore() {
        if (sentenceBefore == null) {
            sentenceBefore = article == null || passage == null
                    ? ""
                    : sentenceBefore(article, sentenceStart(article.text(), figure(article, passage), passage.words()));
        }
        return sentenceBefore;
    }

    /** The run of text between line breaks that holds the claim. */
    String paragraph() {
        if (paragraph == null) {
            paragraph = article == null || passage == null ? "" : paragraph(article.text(), figure(article, passage));
        }
        return paragraph;
    }

    String headline() {
        return article == null ? "" : article.headline();
    }

    String article() {
        return article == null ? "" : article.text();
    }

    private static int figure(Article article, Provenance.Passage passage) {
        return Math.min(passage.start(), article.text().length());
    }

    /** The texts that can tell where a figure is from, nearest first: beyond the headline only how the article begins. */
    public List<String> nearestFirst() {
        String text = article();
        String opening = text.substring(0, Math.min(text.length(), FARTHEST_SENTENCE_START));
        return List.of(sentence(), sentenceBefore(), paragraph(), headline(), opening);
    }

    private static String withoutSpeakers(Claim claim, String sentence) {
        Stream<String> origin = Stream.ofNullable(claim.origin()).flatMap(o -> Stream.of(o.name(), o.mention()));
        return Stream.concat(origin, claim.relays().stream())
                .filter(name -> !name.isBlank())
                .reduce(sentence, Surroundings::without);
    }

    /** The sentence with a space wherever the name stands as words of their own. */
    private static String without(String sentence, String name) {
        StringBuilder kept = new StringBuilder();
        int from = 0;
        for (int at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at)) {
            int end = at + name.length();
            if (standsAlone(sentence, at, end)) {
                kept.append(sentence, from, at).append(' ');
                from = end;
                at = end;
            } else {
                at++;
            }
        }
        return from == 0
                ? sentence
                : kept.append(sentence, from, sentence.length()).toString();
    }

    private static boolean standsAlone(String sentence, int begin, int end) {
        return (begin == 0 || !TermIndex.isOfAWord(sentence.codePointBefore(begin)))
                && (end == sentence.length() || !TermIndex.isOfAWord(sentence.codePointAt(end)));
    }

    private static int sentenceStart(String text, int figure, String sentence) {
        int found = text.lastIndexOf(sentence, figure);
        return found < 0 ? figure : found;
    }

    private static String sentenceBefore(Article article, int end) {
        int from = Math.max(0, end - FARTHEST_SENTENCE_START);
        String before = article.text().substring(from, end).stripTrailing();
        BreakIterator sentences =
                BreakIterator.getSentenceInstance(article.language().locale());
        sentences.setText(before);
        int start = before.isEmpty() ? 0 : sentences.preceding(before.length());
        return before.substring(Math.max(0, start));
    }

    private static String paragraph(String text, int figure) {
        int from = Math.max(0, figure - FARTHEST_PARAGRAPH_END);
        int to = Math.min(text.length(), figure + FARTHEST_PARAGRAPH_END);
        int start = text.lastIndexOf('\n', Math.max(0, figure - 1)) + 1;
        int end = text.indexOf('\n', figure);
        return text.substring(Math.max(start, from), end < 0 ? to : Math.min(end, to));
    }
}
