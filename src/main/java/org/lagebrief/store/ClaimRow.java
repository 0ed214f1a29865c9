package org.lagebrief.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.ArticleId;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;

/** How a claim stands in a row of {@code claim}: every field of it, so that what is read equals what was written. */
final class ClaimRow {
    static final String INSERT = """
            INSERT INTO claim (file, article_id, ordinal, low, high, bound, wording, measure, subject, place,
                as_of, as_of_evidence, published_on, origin_name, origin_mention, origin_generic, relays,
                scope, modality, extent, figure_confidence, measure_confidence, origin_confidence,
                line, words, opening, paragraph, start_index, end_index, table_column, reading_id)
            VALUES (:file, :article, :ordinal, :low, :high, :bound, :wording, :measure, :subject, :place,
                :asOf, :asOfEvidence, :publishedOn, :originName, :originMention, :originGeneric, :relays,
                :scope, :modality, :extent, :figureConfidence, :measureConfidence, :originConfidence,
                :line, :words, :opening, :paragraph, :start, :end, :column, :reading)
            """;

    /** The columns of a claim c that an article has not, or that say something else there. */
    static final String OWN_COLUMNS = """
            c.article_id, c.ordinal, c.low, c.high, c.bound, c.wording, c.measure, c.subject, c.place, c.as_of,
            c.as_of_evidence, c.origin_name, c.origin_mention, c.origin_generic, c.relays, c.scope, c.modality, c.extent,
            c.figure_confidence, c.measure_confidence, c.origin_confidence, c.line, c.words, c.paragraph, c.start_index,
            c.end_index, c.table_column
            """;

    private static final int OPENING = 100;

    private ClaimRow() {}

    /**
     * The row's values.
     *
     * @param ordinal place among the claims of the same article or table, from 0
     * @param reading of the table, or null for a claim of an article
     */
    static SqlParameterSource parameters(Claim claim, long ordinal, @Nullable Long reading) {
        MapSqlParameterSource row = new MapSqlParameterSource()
                .addValue("reading", reading)
                .addValue("ordinal", ordinal)
                .addValue("measure", Codes.code(claim.measure()))
                .addValue("subject", claim.subject())
                .addValue("place", claim.place())
                .addValue("asOf", claim.asOf().date())
                .addValue("asOfEvidence", Codes.code(claim.asOf().evidence()))
                .addValue("publishedOn", claim.publishedOn())
                .addValue("relays", Codes.array(claim.relays()))
                .addValue("scope", Codes.code(claim.scope()))
                .addValue("modality", Codes.code(claim.modality()))
                .addValue("extent", Codes.code(claim.extent()));
        add(row, claim.quantity());
        add(row, claim.origin());
        add(row, claim.confidence());
        add(row, claim.provenance());
        return row;
    }

    static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                new Quantity(
                        Codes.longOrNull(row, "low"),
                        Codes.longOrNull(row, "high"),
                        Codes.ofCode(Bound.class, Codes.string(row, "bound")),
                        Codes.string(row, "wording")),
                Codes.ofCode(Measure.class, Codes.string(row, "measure")),
                row.getString("subject"),
                row.getString("place"),
                new AsOf(
                        row.getObject("as_of", LocalDate.class),
                        Codes.ofCode(AsOf.Evidence.class, Codes.string(row, "as_of_evidence"))),
                row.getObject("published_on", LocalDate.class),
                origin(row),
                Codes.strings(row, "relays"),
                Codes.ofCode(Scope.class, Codes.string(row, "scope")),
                Codes.ofCode(Modality.class, Codes.string(row, "modality")),
                Codes.ofCode(Extent.class, Codes.string(row, "extent")),
                new Confidence(
                        row.getDouble("figure_confidence"),
                        row.getDouble("measure_confidence"),
                        row.getDouble("origin_confidence")),
                provenance(row));
    }

    private static void add(MapSqlParameterSource row, Quantity quantity) {
        row.addValue("low", quantity.low())
                .addValue("high", quantity.high())
                .addValue("bound", Codes.code(quantity.bound()))
                .addValue("wording", quantity.wording());
    }

    private static void add(MapSqlParameterSource row, @Nullable Origin origin) {
        row.addValue("originName", origin == null ? null : origin.name())
                .addValue("originMention", origin == null ? null : origin.mention())
                .addValue("originGeneric", origin == null ? null : origin.generic());
    }

    private static void add(MapSqlParameterSource row, Confidence confidence) {
        row.addValue("figureConfidence", confidence.figure())
                .addValue("measureConfidence", confidence.measure())
                .addValue("originConfidence", confidence.origin());
    }

    private static void add(MapSqlParameterSource row, Provenance provenance) {
        Provenance.@Nullable Passage passage = provenance instanceof Provenance.Passage p ? p : null;
        row.addValue("file", provenance.file())
                .addValue("line", provenance.line())
                .addValue("words", provenance.words())
                .addValue("opening", opening(provenance.words()))
                .addValue("article", passage == null ? null : passage.article().sha256())
                .addValue("paragraph", passage == null ? null : passage.paragraph())
                .addValue("start", passage == null ? null : passage.start())
                .addValue("end", passage == null ? null : passage.end())
                .addValue("column", provenance instanceof Provenance.TableRow table ? table.column() : null);
    }

    /** As much of a claim's words as their index holds. */
    static String opening(String words) {
        if (words.length() <= OPENING) {
            return words;
        }
        return words.substring(0, Character.isHighSurrogate(words.charAt(OPENING - 1)) ? OPENING - 1 : OPENING);
    }

    private static @Nullable Origin origin(ResultSet row) throws SQLException {
        String name = row.getString("origin_name");
        return name == null
                ? null
                : new Origin(name, Codes.string(row, "origin_mention"), row.getBoolean("origin_generic"));
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        String article = row.getString("article_id");
        String file = Codes.string(row, "file");
        String words = Codes.string(row, "words");
        Integer line = Codes.intOrNull(row, "line");
        return article == null
                ? new Provenance.TableRow(file, Objects.requireNonNull(line), Codes.string(row, "table_column"), words)
                : new Provenance.Passage(
                        new ArticleId(article),
                        file,
                        line,
                        row.getInt("paragraph"),
                        row.getInt("start_index"),
                        row.getInt("end_index"),
                        words);
    }
}
