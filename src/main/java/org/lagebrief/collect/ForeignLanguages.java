package org.lagebrief.collect;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.Article;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Language;

/** Counts a file's articles in languages that nobody reads, and tells them as a run does: a line a language. */
final class ForeignLanguages {
    private static final Comparator<Language> BY_CODE = Comparator.comparing(Language::code);

    private final Set<Language> readable;
    private final Map<Language, Found> foreign = new TreeMap<>(BY_CODE);

    /** @param entry where in the file one of the articles stands; null if the file is the article */
    private record Found(@Nullable String entry, int articles) {
        Found plusOne() {
            return new Found(entry, articles + 1);
        }
    }

    ForeignLanguages(Set<Language> readable) {
        this.readable = readable;
    }

    void add(Article article) {
        if (!readable.contains(article.language())) {
            foreign.merge(article.language(), new Found(article.entry(), 1), (earlier, one) -> earlier.plusOne());
        }
    }

    List<InputFault> faults(InputFile file) {
        String known = readable.stream().map(Language::code).sorted().collect(Collectors.joining(", "));
        return foreign.entrySet().stream()
                .map(each -> new InputFault(
                        file.place(),
                        "a language that can be read (" + known + ")",
                        told(each.getKey(), each.getValue()),
                        "declare another one if this is wrong, or take the file out"))
                .toList();
    }

    private static String told(Language language, Found found) {
        return found.entry() == null
                ? language.code()
                : "%d in %s, one of them %s".formatted(found.articles(), language.code(), found.entry());
    }
}
