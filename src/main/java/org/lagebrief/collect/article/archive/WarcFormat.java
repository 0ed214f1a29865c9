package org.lagebrief.collect.article.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.format.ArticleFinder;
import org.lagebrief.collect.article.format.ArticleFormat;
import org.lagebrief.collect.article.format.Content;
import org.lagebrief.collect.article.format.Entries;
import org.lagebrief.collect.article.format.NestedEntries;
import org.lagebrief.collect.file.CountingStream;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * A crawl's WARC file: the pages, documents and feeds that were fetched with success.
 *
 * <p>Requests, redirects, pictures, scripts and the like are no articles and are passed over.
 */
public final class WarcFormat implements ArticleFormat {
    private static final String BEGINNING = "WARC/";
    private static final String BROKEN_HEADER = "no valid header";

    private final ArticleFinder formats;

    public WarcFormat(ArticleFinder formats) {
        this.formats = formats;
    }

    @Override
    public boolean recognises(Content content) {
        return new String(content.head(), StandardCharsets.ISO_8859_1).startsWith(BEGINNING);
    }

    @Override
    public Entries entries(Content content) throws IOException {
        var packed = new CountingStream(content.stream());
        return new Records(content, formats, packed, new WarcReader(packed));
    }

    /** The articles of the records; a record's number counts all of them, from 1. */
    private static final class Records extends NestedEntries {
        private final Content warc;
        private final ArticleFinder formats;
        private final CountingStream packed;
        private final WarcReader reader;
        private long number;

        Records(Content warc, ArticleFinder formats, CountingStream packed, WarcReader reader) {
            super(warc);
            this.warc = warc;
            this.formats = formats;
            this.packed = packed;
            this.reader = reader;
        }

        @Override
        protected boolean advance() throws IOException {
            number++;
            WarcRecord record = read();
            if (record == null) {
                return false;
            }
            open(record);
            return true;
        }

        private @Nullable WarcRecord read() {
            try {
                return reader.next().orElse(null);
            } catch (ParsingException | IllegalArgumentException e) {
                throw part().unreadable(new IOException(BROKEN_HEADER, e));
            } catch (IOException e) {
                throw part().unreadable(e);
            }
        }

        private void open(WarcRecord record) {
            try {
                var capture = new WarcCapture(record);
                if (capture.mayBeArticle()) {
                    var bytes =
                            capture.isEncoded() ? new InflatedStream(warc, capture.bytes(), packed) : capture.bytes();
                    Content content = warc.part(label(), bytes, capture.told());
                    if (capture.isCutOff()) {
                        refuse(
                                content,
                                content.fault("a whole record", "one that its crawler cut off", "fetch it again"));
                    } else {
                        enter(content, formats);
                    }
                }
            } catch (ParsingException | IllegalArgumentException e) {
                refuse(part(), part().unreadable(new IOException(BROKEN_HEADER, e)));
            } catch (IOException e) {
                refuse(part(), part().unreadable(e));
            }
        }

        private Content part() {
            return warc.part(label(), new byte[0]);
        }

        private String label() {
            return "record " + number;
        }
    }
}
