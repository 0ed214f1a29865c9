package org.lagebrief.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The faces of the PDF, against what the templates say in them. */
class FontsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"NotoSans-Regular", "NotoSans-Bold", "NotoSans-Italic", "NotoSans-BoldItalic", "NotoSerif-Bold"})
    void everyFaceHasEveryCharacterOfTheTemplates(String face) throws IOException {
        try (TrueTypeFont font = read(face)) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            assertThat(characters())
                    .allSatisfy(character -> assertThat(glyphs.getGlyphId(character.codePointAt(0)))
                            .as(character)
                            .isPositive());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NotoSans-Regular, NotoSans-Bold",
        "NotoSans-Regular, NotoSans-Italic",
        "NotoSans-Regular, NotoSans-BoldItalic",
        "NanumSquareR, NanumSquareB"
    })
    void everyFaceOfAFamilyHasTheSameCharacters(String upright, String other) throws IOException {
        try (TrueTypeFont one = read(upright);
                TrueTypeFont another = read(other)) {
            CmapLookup glyphs = one.getUnicodeCmapLookup();
            CmapLookup others = another.getUnicodeCmapLookup();
            assertThat(IntStream.rangeClosed(0, 0xFFFF)
                            .filter(codePoint -> glyphs.getGlyphId(codePoint) > 0 && others.getGlyphId(codePoint) == 0)
                            .mapToObj(Integer::toHexString))
                    .isEmpty();
        }
    }

    private static TrueTypeFont read(String face) throws IOException {
        try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + face + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(in)));
        }
    }

    private static Set<String> characters() throws IOException {
        var text = new StringBuilder();
        for (String name : List.of(
                "briefing.ftlh",
                "cover.ftlh",
                "timeline.ftlh",
                "charts.ftlh",
                "messages_de.properties",
                "messages_en.properties")) {
            text.append(Files.readString(Path.of("templates", name)));
        }
        return text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .mapToObj(Character::toString)
                .collect(Collectors.toSet());
    }
}
