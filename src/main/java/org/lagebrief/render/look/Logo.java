package org.lagebrief.render.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A desk's own sign on page one: a PNG or an SVG, with the words that stand for it.
 *
 * <p>It brings along all it shows: an SVG that runs anything or asks for anything elsewhere is refused.
 */
public final class Logo {
    /** What pages call a PNG, whose bytes they do not hold. */
    public static final String ADDRESS = "lagebrief-logo:logo.png";

    private static final String PROPERTY = "lagebrief.render.logo";
    private static final long MOST_BYTES = 1_000_000;
    private static final int MOST_PIXELS = 4_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final String text;
    private final byte @Nullable [] png;
    private final @Nullable String svg;

    private Logo(String text, byte @Nullable [] png, @Nullable String svg) {
        this.text = text;
        this.png = png;
        this.svg = svg;
    }

    /** @throws IllegalArgumentException if the file is no picture that can be printed */
    static Logo read(Path file, String text) {
        byte[] bytes = bytes(file);
        if (Arrays.equals(PNG, 0, PNG.length, bytes, 0, Math.min(PNG.length, bytes.length))) {
            checkSize(file, bytes);
            return new Logo(text, bytes, null);
        }
        try {
            return new Logo(text, null, LogoDrawing.of(new String(bytes, StandardCharsets.UTF_8), text));
        } catch (IllegalArgumentException e) {
            throw fault("a PNG or an SVG that brings along all it shows", file + " (" + e.getMessage() + ")", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw fault("a PNG or SVG file", file + ", which is not there", null);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw fault("a file of at most 1 MB", file + " of " + Files.size(file) + " bytes", null);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw fault("a file that can be read", file + " (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    /** Before anything is unpacked: a small file can hold a picture that fills the memory. */
    private static void checkSize(Path file, byte[] png) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(png))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(in);
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                throw fault(
                        "a picture of at most 4000 pixels a side",
                        file + " of " + reader.getWidth(0) + " x " + reader.getHeight(0),
                        null);
            }
            reader.read(0);
        } catch (IOException e) {
            throw fault(
                    "a PNG or SVG file",
                    file + " (" + String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT) + ")",
                    e);
        }
    }

    private static IllegalArgumentException fault(String expected, String found, @Nullable Exception cause) {
        String message = PROPERTY + ": expected " + expected + ", found " + found;
        return new IllegalArgumentException(message.replaceAll("\\s+", " "), cause);
    }

    /** The bytes behind {@link #ADDRESS}, or null where it is a drawing. */
    public byte @Nullable [] png() {
        return png == null ? null : png.clone();
    }

    /** As a template sees it: {@code text}, and {@code svg} or {@code address}. */
    Map<String, Object> tree(boolean forPrint) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("text", text);
        if (svg != null) {
            tree.put("svg", svg);
        } else if (png != null) {
            tree.put(
                    "address",
                    forPrint
                            ? ADDRESS
                            : "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        }
        return tree;
    }
}
