package org.lagebrief.collect.table.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.TextDecoder;

/**
 * The beginning of a table's file, from which is told how it is written.
 *
 * @param markLength how many bytes of byte-order mark stand before the text
 * @param text whole lines, unless the first is longer than the sample
 */
public record TableSample(InputFile file, Charset encoding, int markLength, String text) {
    /** How much of a file is looked at. */
    public static final int BYTES = 1 << 20;

    /**
     * Of a file's first bytes, in the declared encoding or in one that can be told; empty if they are no text in it.
     *
     * @param head all bytes of the file, or the first {@link #BYTES}
     */
    public static Optional<TableSample> of(InputFile file, byte[] head, @Nullable Charset declared) {
        byte[] lines = head.length < BYTES ? head : wholeLines(head);
        Optional<Charset> told = declared == null ? TextDecoder.charset(lines) : Optional.of(declared);
        return told.flatMap(charset -> TextDecoder.decode(lines, charset)
                .map(text -> new TableSample(file, charset, TextDecoder.markLength(head, charset), text)));
    }

    /** The rows from a line of the file on, as far as the sample goes. */
    public CsvSheet sheet(CsvSheet.Signs signs, int line) {
        var reader = new StringReader(text);
        try {
            reader.skip(offset(line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvSheet(file, reader, signs, line, Integer.MAX_VALUE);
    }

    /** How many lines the sample has, but no more than asked. */
    public int lines(int most) {
        int lines = 1;
        int at = nextLine(0);
        while (at < text.length() && lines < most) {
            lines++;
            at = nextLine(at);
        }
        return lines;
    }

    private int offset(int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = nextLine(at);
        }
        return at;
    }

    /** Where the line after the one at the index begins, or the text's end. */
    private int nextLine(int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Up to the last line feed, with the NUL bytes that belong to it in UTF-16 and UTF-32 of low byte first. */
    private static byte[] wholeLines(byte[] head) {
        int end = head.length - 3;
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        if (end <= 0) {
            return head;
        }
        if (end % 2 == 1 && head[end] == 0) {
            end += head[end + 1] == 0 && head[end + 2] == 0 ? 3 : 1;
        }
        return Arrays.copyOf(head, end);
    }
}
