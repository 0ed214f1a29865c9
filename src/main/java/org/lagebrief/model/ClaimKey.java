package org.lagebrief.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the source of a claim: whoever reads the source again, by whatever rules, finds the same key as long as the
 * words stand there.
 */
public sealed interface ClaimKey {
    /** The key of a report's claim. */
    static ClaimKey of(Report report) {
        Claim claim = report.claim();
        Provenance provenance = claim.provenance();
        if (provenance instanceof Provenance.TableRow row) {
            return new InRow(
                    row.file(), row.words(), row.column(), claim.quantity().wording());
        }
        return InSentence.of((Provenance.Passage) provenance, claim.quantity().wording(), report.article());
    }

    /** Where the key's words stand: the article's id, or the file of the figure table. */
    static String source(Report report) {
        return report.claim().provenance() instanceof Provenance.Passage passage
                ? passage.article().sha256()
                : report.claim().provenance().file();
    }

    /** Where the words stand: the article's id, or the file of the figure table. */
    String source();

    /** The sentence, or the row as it is written. */
    String words();

    /** The figure as it is worded. */
    String figure();

    /** Six hexadecimal digits of the source's digest, a hyphen, six of the figure's: a name short enough to be typed. */
    String id();

    /** Whether it is the same figure of the same source, be it that more or fewer words around it are taken for its wording. */
    boolean isSameFigureAs(ClaimKey other);

    /**
     * A figure in a sentence of an article.
     *
     * @param sentence verbatim
     * @param occurrence 1 for the first place in the sentence at which the figure stands so worded, 2 for the second
     */
    record InSentence(ArticleId article, String sentence, String figure, int occurrence) implements ClaimKey {
        /** @throws IllegalArgumentException if the figure does not stand so often in the sentence */
        public InSentence {
            if (figure.isEmpty() || occurrence < 1 || place(sentence, figure, occurrence) < 0) {
                throw new IllegalArgumentException("figure: expected words that stand in the sentence, found \""
                        + figure + "\", occurrence " + occurrence);
            }
        }

        @Override
        public String source() {
            return article.sha256();
        }

        @Override
        public String words() {
            return sentence;
        }

        @Override
        public String id() {
            return shortOf(article.sha256()) + "-" + digest(sentence + "\0" + figure + "\0" + occurrence);
        }

        @Override
        public boolean isSameFigureAs(ClaimKey other) {
            return other instanceof InSentence same
                    && article.equals(same.article)
                    && sentence.equals(same.sentence)
                    && start() < same.end()
                    && same.start() < end();
        }

        private static InSentence of(Provenance.Passage passage, String wording, @Nullable Article article) {
            String sentence = passage.words();
            int begin = article == null ? -1 : article.text().lastIndexOf(sentence, passage.start());
            int place = begin < 0 ? Math.max(0, sentence.indexOf(wording)) : passage.start() - begin;
            String figure = sentence.startsWith(wording, place)
                    ? wording
                    : sentence.substring(
                            Math.min(place, sentence.length()),
                            Math.min(place + passage.end() - passage.start(), sentence.length()));
            String told = figure.isEmpty() ? sentence : figure;
            return new InSentence(passage.article(), sentence, told, occurrence(sentence, told, place));
        }

        private int start() {
            return place(sentence, figure, occurrence);
        }

        private int end() {
            return start() + figure.length();
        }

        private static int occurrence(String sentence, String figure, int place) {
            int occurrence = 0;
            for (int at = sentence.indexOf(figure); at >= 0 && at <= place; at = sentence.indexOf(figure, at + 1)) {
                occurrence++;
            }
            return Math.max(1, occurrence);
        }

        private static int place(String sentence, String figure, int occurrence) {
            int at = sentence.indexOf(figure);
            for (int i = 1; i < occurrence && at >= 0; i++) {
                at = sentence.indexOf(figure, at + 1);
            }
            return at;
        }
    }

    /**
     * A figure in a row of a figure table.
     *
     * @param row as it is written
     * @param column the header of the cell that states the figure
     */
    record InRow(String file, String row, String column, String figure) implements ClaimKey {
        @Override
        public String source() {
            return file;
        }

        @Override
        public String words() {
            return row;
        }

        @Override
        public String id() {
            return digest(file) + "-" + digest(row + "\0" + column);
        }

        @Override
        public boolean isSameFigureAs(ClaimKey other) {
            return other instanceof InRow same
                    && file.equals(same.file)
                    && row.equals(same.row)
                    && column.equals(same.column);
        }
    }

    /** The part of an id that a table's file gives. */
    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return shortOf(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortOf(String digits) {
        return digits.substring(0, 6);
    }
}
