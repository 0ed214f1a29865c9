package org.lagebrief.collect.article.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.model.Article;
import org.lagebrief.model.Publication;

/** Archives are read entry by entry, each at its place; what is broken, locked or far too much is refused by name. */
class ArchiveTest {
    private static final String TEXT = "The coast guard said that at least 95 people had died in the flood.";
    private static final String LINE = "{\"title\": \"Toll\", \"text\": \"" + TEXT + "\"}\n";

    @TempDir
    Path folder;

    /** One entry of an archive to be made. */
    private static final class Packed {
        private final String name;
        private final byte[] bytes;

        Packed(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        static Packed text(String name) {
            return new Packed(name, TEXT.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void entriesOfAnArchiveAreArticlesAtTheirPlaces() {
        byte[] inner =
                zip(Packed.text("a.txt"), new Packed("news.jsonl", (LINE + LINE).getBytes(StandardCharsets.UTF_8)));
        byte[] feed = gzip(LINE.getBytes(StandardCharsets.UTF_8));
        assertThat(places(
                        "week.zip",
                        zip(
                                Packed.text("pages/b.md"),
                                new Packed("x/inner.zip", inner),
                                new Packed("n.jsonl.gz", feed))))
                .containsExactly(
                        "pages/b.md",
                        "x/inner.zip, a.txt",
                        "x/inner.zip, news.jsonl, line 1",
                        "x/inner.zip, news.jsonl, line 2",
                        "n.jsonl.gz, line 1");
    }

    @Test
    void gzipFileIsWhatItUnpacksTo() {
        Article article = desk("2024-12-23.txt.gz", gzip(TEXT.getBytes(StandardCharsets.UTF_8)))
                .article("articles/2024-12-23.txt.gz");
        assertThat(article.entry()).isNull();
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.publication())
                .isEqualTo(Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.FILE_NAME));
    }

    @Test
    void membersOfAGzipFileAreOneAfterTheOther() {
        byte[] bytes = joined(gzip(LINE.getBytes(StandardCharsets.UTF_8)), gzip(LINE.getBytes(StandardCharsets.UTF_8)));
        assertThat(places("news.jsonl.gz", bytes)).containsExactly("line 1", "line 2");
    }

    @Test
    void tarIsReadPackedOrNot() {
        byte[] tar = tar(Packed.text("week/a.txt"), Packed.text("week/.hidden"), Packed.text("b.txt"));
        assertThat(places("week.tar", tar)).containsExactly("week/a.txt", "b.txt");
        assertThat(places("week.tgz", gzip(tar))).containsExactly("week/a.txt", "b.txt");
    }

    @Test
    void linksAndFoldersInATarArePassedOver() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            var link = new TarArchiveEntry("link.txt", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
            var folderEntry = new TarArchiveEntry("week/");
            tar.putArchiveEntry(folderEntry);
            tar.closeArchiveEntry();
            put(tar, Packed.text("week/a.txt"));
        }
        assertThat(places("week.tar", bytes.toByteArray())).containsExactly("week/a.txt");
    }

    @Test
    void whatSystemsLeaveInArchivesIsPassedOver() {
        byte[] zip = zip(
                Packed.text("__MACOSX/._a.txt"),
                Packed.text(".DS_Store"),
                Packed.text("a/.git/config"),
                Packed.text("Thumbs.db"),
                Packed.text("a/"),
                Packed.text("./a/b.txt"));
        assertThat(places("week.zip", zip)).containsExactly("./a/b.txt");
    }

    @Test
    void entryIsDatedByItsNameElseByItsTime() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry("a.txt");
            entry.setTimeLocal(java.time.LocalDateTime.of(2024, 12, 23, 23, 30));
            zip.putNextEntry(entry);
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("2024-12-24.txt"));
            zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(desk("week.zip", bytes.toByteArray()).entries("articles/week.zip"))
                .extracting(entry -> entry.read().publication())
                .containsExactly(
                        Publication.on(LocalDate.of(2024, 12, 23), Publication.Evidence.SAVED),
                        Publication.on(LocalDate.of(2024, 12, 24), Publication.Evidence.FILE_NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "IBM437"})
    void namesAreReadInTheEncodingOfTheirTime(String charset) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            zip.setEncoding(charset);
            zip.setUseLanguageEncodingFlag(false);
            put(zip, Packed.text("Größe.txt"));
        }
        assertThat(places("week.zip", bytes.toByteArray())).containsExactly("Größe.txt");
    }

    @Test
    void entriesOfOneNameStayApart() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            put(zip, Packed.text("a.txt"));
            put(zip, Packed.text("a.txt"));
        }
        assertThat(places("week.zip", bytes.toByteArray())).containsExactly("a.txt", "a.txt (2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.txt", "a/../../b.txt", "/etc/motd", "C:\\a.txt", "..\\a.txt", "\\\\host\\a.txt"})
    void entryWhoseNameLeavesTheArchiveIsRefused(String name) {
        assertThat(desk("week.zip", zip(new Packed(name, new byte[] {65}), Packed.text("b.txt")))
                        .outcomes())
                .containsExactly(
                        "input/articles/week.zip, " + name.replace('\\', '/')
                                + ": expected a name within the archive, found one that leads out "
                                + "of it; unpack it by hand",
                        "b.txt");
    }

    @Test
    void namesAreToldOnOneLine() {
        assertThat(desk("week.zip", zip(Packed.text("a\n\u0000\u202Eb.txt"))).outcomes())
                .containsExactly(
                        "input/articles/week.zip, a\uFFFD\uFFFD\uFFFDb.txt: expected a name within the archive, "
                                + "found one that leads out of it; unpack it by hand");
    }

    @Test
    void lockedEntryIsRefusedByItself() throws IOException {
        byte[] zip = seekableZip(Packed.text("a.txt"), Packed.text("b.txt"));
        zip[6] |= 1;
        assertThat(desk("week.zip", zip).outcomes())
                .containsExactly(
                        "input/articles/week.zip, a.txt: expected an entry that can be unpacked, found one locked by a password; "
                                + "unpack it by hand",
                        "b.txt");
    }

    @Test
    void entryPackedByAnUnknownMethodIsRefusedByItself() throws IOException {
        byte[] zip = seekableZip(Packed.text("a.txt"), Packed.text("b.txt"));
        zip[8] = 98;
        assertThat(desk("week.zip", zip).outcomes())
                .containsExactly(
                        "input/articles/week.zip, a.txt: expected an entry that can be unpacked, found one packed by PPMD; "
                                + "unpack it by hand",
                        "b.txt");
    }

    @Test
    void entryWithAnotherChecksumIsRefusedByItself() throws IOException {
        byte[] zip = seekableZip(Packed.text("a.txt"), Packed.text("b.txt"));
        zip[14] ^= 1;
        assertThat(desk("week.zip", zip).outcomes())
                .containsExactly(
                        "input/articles/week.zip, a.txt: expected bytes that can be read to their end, found damaged ones "
                                + "(its checksum is another); save it again or remove it",
                        "b.txt");
    }

    @Test
    void damagedEntryIsRefusedByItself() throws IOException {
        byte[] zip = seekableZip(Packed.text("a.txt"), Packed.text("b.txt"));
        Arrays.fill(zip, 60, 68, (byte) 0xFF);
        List<String> outcomes = desk("week.zip", zip).outcomes();
        assertThat(outcomes).hasSize(2);
        assertThat(outcomes.get(0)).startsWith("input/articles/week.zip, a.txt: expected bytes that can be read");
        assertThat(outcomes.get(1)).isEqualTo("b.txt");
    }

    @Test
    void archiveThatBreaksOffKeepsWhatCameBefore() throws IOException {
        byte[] zip = seekableZip(Packed.text("a.txt"), Packed.text("b.txt"));
        int second = zipEntryLength("a.txt", zip);
        List<String> inEntry = desk("week.zip", Arrays.copyOf(zip, second + 50)).outcomes();
        assertThat(inEntry.get(0)).isEqualTo("a.txt");
        assertThat(inEntry.subList(1, inEntry.size()))
                .containsExactly(
                        "input/articles/week.zip: expected bytes that can be read to their end, found ones that break off; save it again or remove it");
        List<String> betweenEntries =
                desk("week.zip", Arrays.copyOf(zip, second)).outcomes();
        assertThat(betweenEntries)
                .containsExactly(
                        "a.txt",
                        "input/articles/week.zip: expected bytes that can be read to their end, found ones that break off; save it again or remove it");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 30, 60})
    void gzipThatBreaksOffIsRefused(int length) {
        byte[] cut = Arrays.copyOf(gzip(TEXT.getBytes(StandardCharsets.UTF_8)), length);
        assertThat(desk("a.txt.gz", cut).outcomes())
                .containsExactly(
                        "input/articles/a.txt.gz: expected bytes that can be read to their end, found ones that break off; save it again or remove it");
    }

    @Test
    void gzipWithAnotherChecksumIsRefused() {
        byte[] bytes = gzip(TEXT.getBytes(StandardCharsets.UTF_8));
        bytes[bytes.length - 8] ^= 1;
        assertThat(desk("a.txt.gz", bytes).outcomes())
                .containsExactly(
                        "input/articles/a.txt.gz: expected bytes that can be read to their end, found damaged ones (Gzip-compressed data is corrupt (CRC32 error)); save it again or remove it");
    }

    @Test
    void linesBeforeTheDamageOfAGzipFileAreKept() {
        byte[] packed = gzip(LINE.repeat(20_000).getBytes(StandardCharsets.UTF_8));
        List<String> outcomes =
                desk("a.jsonl.gz", Arrays.copyOf(packed, packed.length / 2)).outcomes();
        assertThat(outcomes).hasSizeGreaterThan(1_000);
        assertThat(outcomes.get(0)).isEqualTo("line 1");
        assertThat(outcomes.get(outcomes.size() - 1))
                .isEqualTo(
                        "input/articles/a.jsonl.gz: expected bytes that can be read to their end, found ones that break off; save it again or remove it");
    }

    @Test
    void tarOfTheFirstKindIsRead() {
        byte[] tar = tar(Packed.text("a.txt"));
        Arrays.fill(tar, 257, 265, (byte) 0);
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) {
            sum += tar[i];
        }
        byte[] checksum = String.format(Locale.ROOT, "%06o\0 ", sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(checksum, 0, tar, 148, checksum.length);
        assertThat(desk("week.tar", tar).outcomes()).containsExactly("a.txt");
    }

    @Test
    void linkInAZipIsNoText() {
        byte[] zip = zip(new Packed("link.txt", "../other/toll.txt".getBytes(StandardCharsets.UTF_8)));
        assertThat(desk("week.zip", zip).outcomes())
                .containsExactly("input/articles/week.zip, link.txt: expected a text, found a path or address alone; "
                        + "save its text as .txt in UTF-8, or move the file elsewhere");
    }

    @Test
    void tarThatBreaksOffKeepsWhatCameBefore() {
        byte[] tar =
                tar(Packed.text("a.txt"), new Packed("b.txt", TEXT.repeat(100).getBytes(StandardCharsets.UTF_8)));
        assertThat(desk("week.tar", Arrays.copyOf(tar, 2_000)).outcomes())
                .containsExactly(
                        "a.txt",
                        "input/articles/week.tar, b.txt: expected bytes that can be read to their end, found ones that break off; save it again or remove it");
    }

    @Test
    void tarWithABrokenHeaderKeepsWhatCameBefore() {
        byte[] tar = tar(Packed.text("a.txt"), Packed.text("b.txt"));
        tar[1024 + 130] = 'x';
        assertThat(desk("week.tar", tar).outcomes())
                .containsExactly(
                        "a.txt",
                        "input/articles/week.tar: expected bytes that can be read to their end, found damaged ones (Corrupted TAR archive); save it again or remove it");
    }

    @ParameterizedTest
    @CsvSource({
        "letter.docx, [Content_Types].xml, word/document.xml, a Word document",
        "letter.zip,  [Content_Types].xml, word/document.xml, a Word document",
        "sums.xlsx,   _rels/.rels,         xl/workbook.xml,   an Excel workbook",
        "talk.pptx,   docProps/app.xml,    ppt/slide1.xml,    a PowerPoint presentation",
        "odd.docx,    [Content_Types].xml, other.xml,         an office document"
    })
    void officeDocumentIsNotUnpacked(String name, String first, String second, String kind) {
        assertThat(desk(name, zip(Packed.text(first), Packed.text(second))).outcomes())
                .containsExactly("input/articles/" + name + ": expected articles in an archive, found " + kind
                        + "; save it as PDF or as text");
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.oasis.opendocument.text, an OpenDocument text",
        "application/vnd.oasis.opendocument.spreadsheet, an OpenDocument spreadsheet",
        "application/epub+zip, an EPUB book"
    })
    void openDocumentIsNotUnpacked(String type, String kind) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var mimetype = new ZipEntry("mimetype");
            mimetype.setMethod(ZipEntry.STORED);
            mimetype.setSize(type.length());
            var crc = new CRC32();
            crc.update(type.getBytes(StandardCharsets.UTF_8));
            mimetype.setCrc(crc.getValue());
            zip.putNextEntry(mimetype);
            zip.write(type.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(desk("a.zip", bytes.toByteArray()).outcomes())
                .containsExactly("input/articles/a.zip: expected articles in an archive, found " + kind
                        + "; save it as PDF or as text");
    }

    @Test
    void officeDocumentInAnArchiveIsRefusedByItself() {
        byte[] word = zip(Packed.text("[Content_Types].xml"), Packed.text("word/document.xml"));
        assertThat(desk("week.zip", zip(new Packed("letter.docx", word), Packed.text("b.txt")))
                        .outcomes())
                .containsExactly(
                        "input/articles/week.zip, letter.docx: expected articles in an archive, found a Word document; "
                                + "save it as PDF or as text",
                        "b.txt");
    }

    @Test
    void bombIsReadNoFurtherThanItsRatio() {
        byte[] bomb = zip(Packed.text("a.txt"), new Packed("bomb.jsonl", new byte[64 << 20]), Packed.text("b.txt"));
        assertThat(desk("week.zip", bomb).outcomes())
                .containsExactly(
                        "a.txt",
                        "input/articles/week.zip: expected at most 200 bytes unpacked from one, found more; "
                                + "unpack it by hand or raise lagebrief.collect.articles.archives.maxRatio");
    }

    @Test
    void hiddenBombIsReadNoFurtherEither() {
        assertThat(desk("week.zip", zip(new Packed(".bomb", new byte[64 << 20]), Packed.text("b.txt")))
                        .outcomes())
                .singleElement()
                .asString()
                .endsWith("archives.maxRatio");
    }

    @Test
    void gzipBombIsReadNoFurtherThanItsRatio() {
        byte[] bomb = gzip(gzip(new byte[256 << 20]));
        assertThat(desk("bomb.gz.gz", bomb).outcomes())
                .containsExactly("input/articles/bomb.gz.gz: expected at most 200 bytes unpacked from one, found more; "
                        + "unpack it by hand or raise lagebrief.collect.articles.archives.maxRatio");
    }

    @Test
    void nestedBombIsCountedAsOneFile() {
        byte[] leaf = zip(new Packed("0.txt", (TEXT + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8)));
        Packed[] sixteen = new Packed[16];
        Arrays.setAll(sixteen, i -> new Packed(i + ".zip", leaf));
        byte[] middle = zip(sixteen);
        Arrays.setAll(sixteen, i -> new Packed(i + ".zip", middle));
        Desk desk = Desk.in(folder, "articles.archives.max-inflated=1MB").with("articles/a.zip", zip(sixteen));
        List<String> outcomes = desk.outcomes();
        assertThat(outcomes).hasSizeBetween(10, 16);
        assertThat(outcomes.get(0)).isEqualTo("0.zip, 0.zip, 0.txt");
        assertThat(outcomes.get(outcomes.size() - 1))
                .matches(
                        "input/articles/a\\.zip, 0\\.zip, \\d+\\.zip: expected at most 1 MB when unpacked, found more; "
                                + "unpack it by hand or raise lagebrief\\.collect\\.articles\\.archives\\.maxInflated");
    }

    @Test
    void archivesAreNotUnpackedDeeperThanAllowed() {
        byte[] nested = zip(Packed.text("a.txt"));
        for (int i = 0; i < 10; i++) {
            nested = zip(new Packed("r.zip", nested), Packed.text("b" + i + ".txt"));
        }
        assertThat(desk("r.zip", nested).outcomes())
                .containsExactly(
                        "input/articles/r.zip, r.zip, r.zip, r.zip, r.zip, r.zip: expected at most 5 archives within each other, "
                                + "found more; unpack it or raise lagebrief.collect.articles.archives.maxDepth",
                        "r.zip, r.zip, r.zip, r.zip, b5.txt",
                        "r.zip, r.zip, r.zip, b6.txt",
                        "r.zip, r.zip, b7.txt",
                        "r.zip, b8.txt",
                        "b9.txt");
    }

    @Test
    void archiveOfTooManyEntriesIsReadNoFurther() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 70_000; i++) {
                zip.putNextEntry(new ZipEntry("." + i));
            }
        }
        assertThat(desk("week.zip", bytes.toByteArray()).outcomes())
                .containsExactly("input/articles/week.zip: expected at most 50000 entries, found more; "
                        + "unpack it by hand or raise lagebrief.collect.articles.archives.maxEntries");
    }

    @Test
    void entryTooLargeIsRefusedByItself() {
        byte[] random = new byte[20_000];
        new java.util.Random(1).nextBytes(random);
        Desk desk = Desk.in(folder, "articles.max-size=10KB")
                .with("articles/week.zip", zip(new Packed("a.txt", random), Packed.text("b.txt")));
        assertThat(desk.outcomes())
                .containsExactly(
                        "input/articles/week.zip, a.txt: expected at most 10240 bytes, found more; "
                                + "shorten it or raise lagebrief.collect.articles.maxSize",
                        "b.txt");
    }

    @Test
    void archiveWithoutArticlesIsRefused() {
        assertThat(desk("week.zip", zip()).outcomes())
                .containsExactly("input/articles/week.zip: expected at least one article, found none; "
                        + "save it again or remove it");
    }

    @Test
    void directoryAtTheEndThatNamesOtherEntriesChangesNothing() throws IOException {
        byte[] zip = seekableZip(Packed.text("a.txt"), Packed.text("b.txt"));
        byte[] text = new String(zip, StandardCharsets.ISO_8859_1)
                .replaceAll("(?s)(PK\u0001\u0002.*)b\\.txt", "$1a.txt")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(places("week.zip", text)).containsExactly("a.txt", "b.txt");
    }

    private Desk desk(String name, byte[] bytes) {
        return Desk.in(folder).with("articles/" + name, bytes);
    }

    private List<String> places(String name, byte[] bytes) {
        return desk(name, bytes).entries("articles/" + name).stream()
                .map(entry -> String.valueOf(entry.read().entry()))
                .toList();
    }

    private static int zipEntryLength(String name, byte[] zip) {
        String latin = new String(zip, StandardCharsets.ISO_8859_1);
        return latin.indexOf("PK\u0003\u0004", 4 + name.length());
    }

    /** As streaming writers do it: with each entry's length behind it. */
    private static byte[] zip(Packed... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Packed entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.name));
                zip.write(entry.bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** As most programs do it: with each entry's length and checksum before it. */
    private static byte[] seekableZip(Packed... entries) throws IOException {
        var channel = new SeekableInMemoryByteChannel();
        try (var zip = new ZipArchiveOutputStream(channel)) {
            for (Packed entry : entries) {
                put(zip, entry);
            }
        }
        return Arrays.copyOf(channel.array(), (int) channel.size());
    }

    private static void put(ZipArchiveOutputStream zip, Packed entry) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(entry.name));
        zip.write(entry.bytes);
        zip.closeArchiveEntry();
    }

    private static byte[] tar(Packed... entries) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(bytes)) {
            for (Packed entry : entries) {
                put(tar, entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, Packed entry) throws IOException {
        var header = new TarArchiveEntry(entry.name);
        header.setSize(entry.bytes.length);
        tar.putArchiveEntry(header);
        tar.write(entry.bytes);
        tar.closeArchiveEntry();
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
