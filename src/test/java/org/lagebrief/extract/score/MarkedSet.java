package org.lagebrief.extract.score;

import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lagebrief.extract.ClaimExtractor;
import org.lagebrief.model.Article;
import org.lagebrief.model.Language;

/** A folder of this project's own marked news texts and what the extractor makes of them. */
record MarkedSet(Language language, String name, int texts, List<Verdict> verdicts) {
    static final Path FOLDER = Path.of("src/test/resources/org/lagebrief/extract/marked");

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.withBuiltInPacks();

    static MarkedSet of(Language language, String name) {
        Path folder = FOLDER.resolve(language.code()).resolve(name);
        List<Verdict> verdicts = new ArrayList<>();
        List<MarkedText> texts = MarksReader.read(folder);
        for (MarkedText marked : texts) {
            Article article = article(folder.resolve(marked.document() + ".txt"), language);
            verdicts.addAll(EXTRACTOR
                    .scorer(language)
                    .verdicts(marked.document(), marked.marksIn(article.text()), EXTRACTOR.extract(article)));
        }
        return new MarkedSet(language, name, texts.size(), verdicts);
    }

    static Article article(Path file, Language language) {
        try {
            return anArticle(Files.readString(file)).in(language).build();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    Score score() {
        return Score.of(texts, verdicts);
    }
}
