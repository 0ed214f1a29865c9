package org.lagebrief.collect.table.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.StrictReader.UnfitBytesException;
import org.lagebrief.collect.table.sheet.RecordingReader.RowTooLongException;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/**
 * The rows of a CSV text as a stream, quoted as RFC 4180 says; lines without any character are passed over.
 *
 * <p>Holds no more than two rows at a time, and no row longer than allowed, even where a quote is never closed.
 */
public final class CsvSheet implements Closeable {
    private final InputFile file;
    private final Signs signs;
    private final int firstLine;
    private final RecordingReader reader;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    private boolean started;
    private @Nullable CSVRecord ahead;
    private long lineAhead;

    /** How cells are parted and quoted. */
    public record Signs(char delimiter, char quote) {}

    /**
     * One row.
     *
     * @param line 1-based line of the file on which it begins
     * @param words as it is written, without the line break behind it
     */
    public record Line(int line, CSVRecord cells, String words) {}

    /**
     * @param text from the line on which the first row may stand
     * @param firstLine that line's 1-based number in the file
     * @param maxRowLength in UTF-16 code units, checked a buffer at a time
     */
    public CsvSheet(InputFile file, Reader text, Signs signs, int firstLine, int maxRowLength) {
        this.file = file;
        this.signs = signs;
        this.firstLine = firstLine;
        this.reader = new RecordingReader(text, maxRowLength);
        try {
            this.parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(signs.delimiter())
                    .setQuote(signs.quote())
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.records = parser.iterator();
    }

    /**
     * The next row, or null after the last.
     *
     * @throws InputFaultException if a quote is never closed, or closed in the midst of a cell; if a row is too long; if
     *     the file's bytes do not fit its encoding; all with their line
     */
    public @Nullable Line next() {
        if (!started) {
            started = true;
            read();
            passBlankLines();
        }
        CSVRecord current = ahead;
        if (current == null) {
            return null;
        }
        int line = Math.toIntExact(lineAhead);
        read();
        long end = ahead == null ? reader.position() : ahead.getCharacterPosition();
        String words = withoutBreak(reader.words(current.getCharacterPosition(), end));
        passBlankLines();
        return new Line(line, current, words);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private void read() {
        lineAhead = firstLine + parser.getCurrentLineNumber();
        if (lineAhead > Integer.MAX_VALUE) {
            throw fault(lineAhead, "no more than " + Integer.MAX_VALUE + " lines", "more", "split the table");
        }
        try {
            ahead = records.hasNext() ? records.next() : null;
            reader.rowEnded();
        } catch (UncheckedIOException e) {
            throw fault(lineAhead, e.getCause());
        }
    }

    private void passBlankLines() {
        while (ahead != null && ahead.size() == 1 && ahead.get(0).isEmpty()) {
            reader.forgetBefore(ahead.getCharacterPosition());
            read();
        }
    }

    private static String withoutBreak(String words) {
        int end = words.length();
        while (end > 0 && (words.charAt(end - 1) == '\n' || words.charAt(end - 1) == '\r')) {
            end--;
        }
        return words.substring(0, end);
    }

    private InputFaultException fault(long line, @Nullable IOException cause) {
        if (cause instanceof CSVException) {
            return fault(
                    line,
                    "cells in whole quotes",
                    "a quote that is not closed, or closed within its cell",
                    "double the quotes within a cell, or remove them");
        }
        if (cause instanceof RowTooLongException) {
            return fault(
                    line,
                    "a row of at most " + reader.maxRowLength() + " characters",
                    "a longer one",
                    "close the quote " + signs.quote()
                            + " that swallows the rows below, or raise lagebrief.collect.tables.maxRowLength");
        }
        if (cause instanceof UnfitBytesException unfit) {
            return fault(
                    unfit.line(),
                    "text in the encoding of the lines above",
                    "bytes that are none",
                    "save it as UTF-8, or name its encoding in the mapping's dialect");
        }
        return fault(line, "a readable file", "one that cannot be read (" + cause + ")", "save it again");
    }

    private InputFaultException fault(long line, String expected, String found, String remedy) {
        return new InputFaultException(new InputFault(file.place() + ", line " + line, expected, found, remedy));
    }
}
