package org.lagebrief.cli.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.lagebrief.job.review.ReviewItem;
import org.lagebrief.model.Claim;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Decision;
import org.lagebrief.model.SpreadsheetText;

/** Writes decisions, and claims that wait for one, as CSV that is read again without loss. */
public final class DecisionsWriter {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setRecordSeparator("\n")
            .setHeader(Columns.ALL.toArray(String[]::new))
            .get();

    private DecisionsWriter() {}

    /** @param waiting claims to be decided on: nothing stands in their first but one column */
    public static String write(List<Decision> decisions, List<ReviewItem> waiting) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Decision decision : decisions) {
                print(row(decision), printer);
            }
            for (ReviewItem item : waiting) {
                print(row(item), printer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void print(Map<String, String> row, CSVPrinter printer) throws IOException {
        printer.printRecord(Columns.ALL.stream()
                .map(column -> SpreadsheetText.escaped(row.getOrDefault(column, "")))
                .toList());
    }

    private static Map<String, String> row(Decision decision) {
        Map<String, String> row = row(decision.key(), decision.file());
        row.put(Columns.DECISION, decision.verdict().code());
        row.put(Columns.REASON, decision.reason() == null ? "" : decision.reason());
        decision.fields().forEach((field, value) -> row.put(field.code(), value));
        row.put(Columns.BY, decision.by());
        row.put(Columns.AT, decision.at().toString());
        return row;
    }

    private static Map<String, String> row(ReviewItem item) {
        Claim read = item.report().asRead();
        Map<String, String> row = row(item.key(), read.provenance().file());
        row.put(Columns.READ, ClaimText.inShort(read));
        return row;
    }

    private static Map<String, String> row(ClaimKey key, String file) {
        Map<String, String> row = new HashMap<>();
        row.put(Columns.ID, key.id());
        row.put(Columns.FILE, file);
        row.put(Columns.WORDING, key.figure());
        row.put(Columns.SENTENCE, key.words());
        if (key instanceof ClaimKey.InSentence sentence) {
            row.put(Columns.ARTICLE, sentence.article().sha256());
            row.put(Columns.OCCURRENCE, Integer.toString(sentence.occurrence()));
        } else if (key instanceof ClaimKey.InRow in) {
            row.put(Columns.COLUMN, in.column());
        }
        return row;
    }
}
