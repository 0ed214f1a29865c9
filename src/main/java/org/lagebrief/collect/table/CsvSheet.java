package org.lagebrief.collect.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.Lines;

/**
 * The records of a CSV text, quoted as RFC 4180 says; lines without any character are passed over.
 *
 * <p>Each iteration reads the text anew, record by record.
 */
record CsvSheet(String text, char delimiter) implements Iterable<CsvSheet.Line> {
    /**
     * One record.
     *
     * @param number 1-based line of the text on which it begins
     * @param words as it is written, without the line break behind it
     */
    record Line(int number, List<String> cells, String words) {}

    /** Thrown where quotes leave it open what a record's cells are. */
    static final class BrokenQuoteException extends RuntimeException {
        private final int line;

        private BrokenQuoteException(int line, UncheckedIOException cause) {
            super(cause);
            this.line = line;
        }

        /** 1-based line of the text on which the broken record begins. */
        int line() {
            return line;
        }
    }

    /**
     * Records from the text's beginning.
     *
     * @throws BrokenQuoteException while iterating, if a quote is never closed, or closed in the midst of a cell
     */
    @Override
    public Iterator<Line> iterator() {
        return new Records();
    }

    private CSVParser parser() {
        try {
            return CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks one record ahead, since a record's words end where the next begins. */
    private final class Records implements Iterator<Line> {
        private final CSVParser parser = parser();
        private final Iterator<CSVRecord> records = parser.iterator();
        private @Nullable CSVRecord ahead = nextFilled();
        private int line = 1;
        private int counted = 0;

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public Line next() {
            CSVRecord current = ahead;
            if (current == null) {
                throw new NoSuchElementException();
            }
            ahead = nextFilled();
            int start = Math.toIntExact(current.getCharacterPosition());
            int end = ahead == null ? text.length() : Math.toIntExact(ahead.getCharacterPosition());
            line += Lines.breaks(text, counted, start);
            counted = start;
            return new Line(line, current.toList(), text.substring(start, end).stripTrailing());
        }

        private @Nullable CSVRecord nextFilled() {
            long before = parser.getCurrentLineNumber();
            try {
                while (records.hasNext()) {
                    CSVRecord next = records.next();
                    if (next.size() > 1 || !next.get(0).isEmpty()) {
                        return next;
                    }
                    before = parser.getCurrentLineNumber();
                }
                return null;
            } catch (UncheckedIOException e) {
                throw new BrokenQuoteException(Math.toIntExact(before + 1), e);
            }
        }
    }
}
