package org.lagebrief.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The outlines of the faces in the jar, read as often as documents are made at a time, and not for each of them anew.
 *
 * <p>What is borrowed is nobody else's until it is given back: a face that is read moves a pointer within its file.
 */
final class Outlines {
    private static final Map<String, Queue<TrueTypeFont>> READ = new ConcurrentHashMap<>();

    private Outlines() {}

    static TrueTypeFont borrow(String face) {
        TrueTypeFont known = read(face).poll();
        return known == null ? parse(face) : known;
    }

    static void giveBack(String face, TrueTypeFont font) {
        read(face).add(font);
    }

    private static Queue<TrueTypeFont> read(String face) {
        return READ.computeIfAbsent(face, any -> new ConcurrentLinkedQueue<>());
    }

    private static TrueTypeFont parse(String face) {
        try (InputStream in = Outlines.class.getResourceAsStream("fonts/" + face + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("font " + face + ": missing from the jar");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // Noto Sans lists Devanagari: PDFBox would try its substitutions on every string, for nothing
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
