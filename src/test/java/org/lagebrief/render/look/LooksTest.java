package org.lagebrief.render.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be set, and what a page gets of it. */
class LooksTest {
    @TempDir
    private Path folder;

    @Test
    void styleGetsPaperAndAccent() {
        assertThat(Looks.of("letter", "#7A0019", null, null).style("size: var(--paper); color: var(--accent)"))
                .isEqualTo("size: letter; color: #7a0019");
    }

    @Test
    void accentIsThinnedForAreas() {
        assertThat(Looks.of("a4", "#000000", null, null).tree(true))
                .isEqualTo(Map.of(
                        "colours",
                        Map.of(
                                "accent", "#000000",
                                "band", "#dbdbdb",
                                "pale", "#f0f0f0",
                                "soft", List.of("#cccccc", "#a1a1a1", "#757575"))));
    }

    @Test
    void drawingIsPutOnThePageWithItsWordsAndNamesOfItsOwn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("logo.svg"),
                "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'><defs>"
                        + "<linearGradient id='a'><stop offset='0' stop-color='#000'/></linearGradient></defs>"
                        + "<rect width='9' height='9' fill='url(#a)'/></svg>");
        assertThat(Looks.of("a4", "#0b4f6c", file, " The Desk ").tree(true).get("logo"))
                .isEqualTo(Map.of(
                        "text",
                        "The Desk",
                        "svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" alt=\"The Desk\" aria-label=\"The Desk\" height=\"30.2\""
                                + " role=\"img\" viewBox=\"0 0 200 100\" width=\"60.4\"><defs><linearGradient id=\"logo-a\">"
                                + "<stop offset=\"0\" stop-color=\"#000\"/></linearGradient></defs>"
                                + "<rect fill=\"url(#logo-a)\" height=\"9\" width=\"9\"/></svg>"));
    }

    @Test
    void pictureIsHeldByThePageAndBesideThePrint() throws IOException {
        Path file = Files.write(folder.resolve("logo.png"), png(4, 2));
        Look look = Looks.of("a4", "#0b4f6c", file, "The Desk");
        assertThat(look.tree(true).get("logo")).isEqualTo(Map.of("text", "The Desk", "address", Logo.ADDRESS));
        assertThat(String.valueOf(look.tree(false).get("logo"))).contains("address=data:image/png;base64,iVBORw0KGgo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script>alert(1)</script></svg> | the element script",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><style>@import 'a'</style></svg> | the element style",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='file:///etc/passwd'/></svg> | the element image",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><foreignObject/></svg> | the element foreignObject",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' onload='a()'/> | the attribute onload of svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><use href='http://localhost/a#b'/></svg> | the attribute href of use",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g fill='url(http://localhost/)'/></svg> | the attribute fill of g",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g style='fill: URL( //h/a )'/></svg> | the attribute style of g",
                "<svg xmlns='http://www.w3.org/2000/svg'/> | no viewBox of four numbers",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 9'/> | a viewBox 0 0 0 9",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg> | neither of them",
                "<html/> | neither of them",
                "GIF89a | neither of them"
            })
    void drawingThatRunsOrReachesElsewhereIsRefused(String svg, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("logo.svg"), svg);
        assertThatThrownBy(() -> Looks.of("a4", "#0b4f6c", file, "The Desk"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lagebrief.render.logo: expected a PNG or an SVG that brings along all it shows, found "
                        + file + " (" + reason + ")");
    }

    @Test
    void pictureThatWouldFillTheMemoryIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("logo.png"), png(4001, 1));
        assertThatThrownBy(() -> Looks.of("a4", "#0b4f6c", file, "The Desk"))
                .hasMessage("lagebrief.render.logo: expected a picture of at most 4000 pixels a side, found " + file
                        + " of 4001 x 1");
    }

    @Test
    void brokenPictureMissingFileAndMissingWordsAreNamed() throws IOException {
        Path broken = Files.write(folder.resolve("logo.png"), Arrays.copyOf(png(4, 2), 20));
        assertThatThrownBy(() -> Looks.of("a4", "#0b4f6c", broken, "The Desk"))
                .hasMessageStartingWith("lagebrief.render.logo: expected a PNG or SVG file, found " + broken + " (");
        Path none = folder.resolve("none.png");
        assertThatThrownBy(() -> Looks.of("a4", "#0b4f6c", none, "The Desk"))
                .hasMessage(
                        "lagebrief.render.logo: expected a PNG or SVG file, found " + none + ", which is not there");
        assertThatThrownBy(() -> Looks.of("a4", "#0b4f6c", none, " "))
                .hasMessage(
                        "lagebrief.render.logo-text: expected words that stand for the logo where it is not seen, found"
                                + " none");
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }
}
