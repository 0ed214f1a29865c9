package org.lagebrief.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.article.ArticleEntries;
import org.lagebrief.collect.article.ArticleEntry;
import org.lagebrief.model.Article;
import org.lagebrief.model.ArticleBuilder;
import org.lagebrief.model.Language;

/**
 * News of any length, put together from the paragraphs of given articles by a seed: the same on every machine.
 *
 * <p>How dense the figures stand is the share of paragraphs that are drawn from those with digits: of the bundled articles half of them
 * makes about two claims in a thousand characters, as reports of a single disaster have, a tenth of them one in two thousand.
 */
final class NewsTexts {
    private static final Path INPUT = Path.of("input");
    private static final int SHORTEST = 2000;
    private static final int SPREAD = 800;
    private static final int PARAGRAPHS = 100;

    private static final long SEED = 20241223;

    private final List<String> told = new ArrayList<>();
    private final List<String> counted = new ArrayList<>();
    private final Random random;
    private final int hundredths;

    private NewsTexts(List<String> articles, int hundredths) {
        this.random = new Random(SEED);
        this.hundredths = hundredths;
        articles.stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .forEach(line -> (hasDigits(line) ? counted : told).add(line));
    }

    /**
     * From the German articles of the input that comes with the program.
     *
     * @param hundredths of the paragraphs that are drawn from those with digits
     */
    static NewsTexts german(int hundredths) {
        Collector collector = new Collector(CollectSettings.defaults());
        List<String> texts = new ArrayList<>();
        for (Path file : collector.articleFiles(INPUT)) {
            try (ArticleEntries entries = collector.articles(INPUT, file)) {
                for (ArticleEntry entry = entries.next(); entry != null; entry = entries.next()) {
                    Article article = entry.read();
                    if (article.language().equals(Language.GERMAN)) {
                        texts.add(article.text());
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new NewsTexts(texts, hundredths);
    }

    /** The text as a German article. */
    static Article asArticle(String text) {
        return ArticleBuilder.anArticle(text).in(Language.GERMAN).build();
    }

    private static boolean hasDigits(String paragraph) {
        return paragraph.chars().anyMatch(Character::isDigit);
    }

    /** An article of 2,000 to 3,000 characters or a little more. */
    String article() {
        return text(SHORTEST + random.nextInt(SPREAD), "\n\n");
    }

    /** A text of that many characters and less than a paragraph more. */
    String text(int length, String paragraphBreak) {
        StringBuilder text = new StringBuilder(length + SPREAD);
        while (text.length() < length) {
            List<String> paragraphs = random.nextInt(PARAGRAPHS) < hundredths ? counted : told;
            text.append(text.isEmpty() ? "" : paragraphBreak)
                    .append(paragraphs.get(random.nextInt(paragraphs.size())));
        }
        return text.toString();
    }
}
