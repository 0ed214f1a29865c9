package org.lagebrief.collect.article.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Refuses documents whose pages would be read in part, or unpack to more than any page needs. */
final class PageStreams {
    private static final long MAX_UNPACKED = 200L << 20;

    private PageStreams() {}

    /** @throws IOException if the stream of a page is damaged, or they are too large together */
    static void check(PDDocument document) throws IOException {
        long unpacked = 0;
        for (PDPage page : document.getPages()) {
            for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
                COSStream stream = streams.next().getCOSObject();
                if (COSName.FLATE_DECODE.equals(stream.getFilters())) {
                    unpacked += unpacked(stream, MAX_UNPACKED - unpacked);
                }
            }
        }
    }

    /** How large it is; checksums, which many programs get wrong, do not count. */
    private static long unpacked(COSStream stream, long most) throws IOException {
        var inflater = new Inflater();
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream raw = stream.createRawInputStream()) {
            inflater.setInput(raw.readAllBytes());
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                size += count;
                if (size > most) {
                    throw new IOException("its pages unpack to more than any need");
                }
                if (count == 0 && !inflater.finished()) {
                    throw new IOException("a page ends early");
                }
            }
            return size;
        } catch (DataFormatException e) {
            if ("incorrect data check".equals(e.getMessage())) {
                return size;
            }
            throw new IOException("a page is garbled", e);
        } finally {
            inflater.end();
        }
    }
}
