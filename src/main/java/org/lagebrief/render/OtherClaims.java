package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.lagebrief.model.ClaimKey;
import org.lagebrief.model.Report;

/**
 * The claims of a week that stand in no briefing of it, as CSV in the columns of {@link ClaimsCsv}: with the briefings' own files each
 * claim of the week has its row. They are written one by one, however many there are.
 */
final class OtherClaims {
    private OtherClaims() {}

    /**
     * Writes the file, which holds a header alone where there are no such claims.
     *
     * @param claims of the week, in their order
     * @param briefings the week's {@code claims.csv}; one that is gone is passed over
     * @return how many claims it holds
     */
    static long write(Stream<Report> claims, Collection<Path> briefings, Path file) {
        Set<String> elsewhere = new HashSet<>();
        briefings.stream().filter(Files::exists).forEach(csv -> addIds(csv, elsewhere));
        long[] written = {0};
        WholeFile.write(file, writer -> {
            CSVPrinter printer = new CSVPrinter(writer, ClaimsCsv.FORMAT);
            for (Iterator<Report> each = claims.iterator(); each.hasNext(); ) {
                Report report = each.next();
                if (!elsewhere.contains(ClaimKey.of(report).id())) {
                    printer.printRecord(ClaimsCsv.rowOfNoBriefing(report).toList());
                    written[0]++;
                }
            }
            printer.flush();
        });
        return written[0];
    }

    private static void addIds(Path csv, Set<String> ids) {
        try (CSVParser rows = CSVParser.parse(csv, StandardCharsets.UTF_8, TraceFile.FORMAT)) {
            if (rows.getHeaderNames().contains("claimId")) {
                for (CSVRecord row : rows) {
                    ids.add(row.get("claimId"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
