package org.lagebrief.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.figure.Counting;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.extract.pack.file.LanguagePacks;
import org.lagebrief.extract.score.AccuracyFile;
import org.lagebrief.extract.score.Scorer;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.model.Accuracy;
import org.lagebrief.model.Article;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;

/**
 * Finds every attributed figure about people in an article's text.
 *
 * <p>Immutable and safe for use by several threads. Any text is read without an exception; of equal articles the claims are equal.
 */
public final class ClaimExtractor {
    /** To be raised whenever the rules change what is found. */
    private static final int RULES = 8;

    private final Map<Language, LanguagePack> packs;

    private ClaimExtractor(Map<Language, LanguagePack> packs) {
        this.packs = packs;
    }

    /** An extractor for German and English. */
    public static ClaimExtractor withBuiltInPacks() {
        return new ClaimExtractor(LanguagePacks.builtIn().packs());
    }

    /**
     * An extractor for German, English, and the languages whose packs stand in the input folder's {@code languages}, which also adds to the
     * built-in packs or replaces their files.
     *
     * @throws InputFaultException if one of these packs has a fault, naming the first; {@link #check(Path)} names all
     */
    public static ClaimExtractor withPacksOf(Path input) {
        LanguagePacks packs = LanguagePacks.of(input);
        packs.faults().stream().findFirst().ifPresent(fault -> {
            throw new InputFaultException(fault);
        });
        return new ClaimExtractor(packs.packs());
    }

    /** Reads the packs that go with an input folder, and tells everything that is wrong with them. */
    public static PackFindings check(Path input) {
        LanguagePacks packs = LanguagePacks.of(input);
        return new PackFindings(packs.languages(), packs.described(), packs.faults());
    }

    /** The article's claims in the order of their place; none for a language without a pack. */
    public List<Claim> extract(Article article) {
        LanguagePack pack = packs.get(article.language());
        if (pack == null) {
            return List.of();
        }
        Reading reading = new Reading(article, pack);
        Counting counting = new Counting(reading);
        List<Counted> counted = new ArrayList<>();
        for (int sentence = 0; sentence < reading.sentences.count(); sentence++) {
            counted.addAll(counting.counted(sentence));
        }
        if (counted.isEmpty()) {
            return List.of();
        }
        ClaimAssembly assembly = new ClaimAssembly(reading);
        counted.sort(Comparator.comparingInt(c -> c.figure().first()));
        return assembly.claims(counted);
    }

    /** The languages that can be read. */
    public Set<Language> languages() {
        return Set.copyOf(packs.keySet());
    }

    /**
     * Names the pack and the rules a language is read with: equal versions find equal claims.
     *
     * @throws IllegalArgumentException if there is no pack for the language
     */
    public String version(Language language) {
        return RULES + "-" + pack(language).version();
    }

    /**
     * Sets claims in the language against marks.
     *
     * @throws IllegalArgumentException if there is no pack for the language
     */
    public Scorer scorer(Language language) {
        return new Scorer(pack(language));
    }

    /** What the last measurement of each language found; languages that were never measured are missing. */
    public List<Accuracy> accuracies() {
        List<Accuracy> accuracies = new ArrayList<>();
        for (Language language : packs.keySet()) {
            try (InputStream in = resource(language)) {
                if (in != null) {
                    accuracies.add(AccuracyFile.read(in).accuracy(language, version(language)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(language + "/" + AccuracyFile.NAME, e);
            }
        }
        return accuracies;
    }

    private static @Nullable InputStream resource(Language language) {
        return ClaimExtractor.class.getResourceAsStream("pack/" + language.code() + "/" + AccuracyFile.NAME);
    }

    private LanguagePack pack(Language language) {
        LanguagePack pack = packs.get(language);
        if (pack == null) {
            throw new IllegalArgumentException("language: expected one of " + languages() + ", found " + language);
        }
        return pack;
    }
}
