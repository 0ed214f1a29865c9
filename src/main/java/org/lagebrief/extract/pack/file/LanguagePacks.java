package org.lagebrief.extract.pack.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.pack.LanguagePack;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Language;

/**
 * The language packs that go with an input folder: the built-in ones, and over them those of its folder {@code languages}.
 *
 * <p>A file there wins over the built-in one of its name; any other adds its lines. A pack with a fault is none, and its faults are told.
 */
public final class LanguagePacks {
    private static final String FOLDER = "languages";
    private static final List<Language> BUILT_IN = List.of(Language.GERMAN, Language.ENGLISH);
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    /** The files of a built-in pack, in the order in which they are read; files of other names follow, sorted. */
    static final List<String> FILES = List.of(
            "grammar.txt",
            "numbers.txt",
            "measures.txt",
            "people.txt",
            "sources.txt",
            "modality.txt",
            "time.txt",
            "places.txt");

    private static final Comparator<String> ORDER = Comparator.comparingInt(
                    (String name) -> FILES.contains(name) ? FILES.indexOf(name) : FILES.size())
            .thenComparing(Comparator.naturalOrder());

    private final Set<Language> languages = new TreeSet<>(Comparator.comparing(Language::code));
    private final Map<Language, LanguagePack> packs = new LinkedHashMap<>();
    private final List<String> described = new ArrayList<>();
    private final List<InputFault> faults = new ArrayList<>();

    private LanguagePacks() {}

    /** The built-in packs alone. */
    public static LanguagePacks builtIn() {
        LanguagePacks packs = new LanguagePacks();
        packs.read(Map.of());
        return packs;
    }

    /** The built-in packs and those of the input folder, which may have none. */
    public static LanguagePacks of(Path input) {
        LanguagePacks packs = new LanguagePacks();
        packs.read(packs.ownFolders(input.resolve(FOLDER)));
        return packs;
    }

    private Map<Language, Path> ownFolders(Path folder) {
        Map<Language, Path> folders = new LinkedHashMap<>();
        if (!Files.exists(folder)) {
            return folders;
        }
        OwnFolder above = new OwnFolder(folder, faults);
        for (Path entry : above.entries()) {
            String name = entry.getFileName().toString();
            if (Files.isDirectory(entry) && CODES.contains(name)) {
                folders.put(new Language(name), entry);
            } else {
                above.tell(
                        entry,
                        "a folder named by a language's two-letter code",
                        Files.isDirectory(entry) ? "another name" : "a file",
                        "name the folder as in languages/es, or move this elsewhere");
            }
        }
        return folders;
    }

    private void read(Map<Language, Path> ownFolders) {
        languages.addAll(BUILT_IN);
        languages.addAll(ownFolders.keySet());
        languages.forEach(language -> read(language, ownFolders.get(language)));
    }

    private void read(Language language, @Nullable Path ownFolder) {
        Map<String, PackFile> files = new TreeMap<>(ORDER);
        if (BUILT_IN.contains(language)) {
            FILES.forEach(name -> files.put(name, builtIn(language, name)));
        }
        int known = faults.size();
        List<PackFile> own = ownFolder == null ? List.of() : new OwnFolder(ownFolder, faults).files();
        own.forEach(file -> files.put(file.name(), file));
        PackReader reader = new PackReader(language);
        files.values().forEach(reader::read);
        faults.addAll(reader.faults());
        if (ownFolder != null && faults.size() == known) {
            reader.missing().forEach(setting -> faults.add(missing(setting, ownFolder)));
        }
        if (faults.size() == known) {
            packs.put(language, reader.pack());
            described.add(language + " (" + described(language, own) + ")");
        }
    }

    private static PackFile builtIn(Language language, String name) {
        String place = language.code() + "/" + name;
        try (InputStream in = LanguagePack.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException(place + " is not on the class path");
            }
            return new PackFile(name, place, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }

    private static InputFault missing(Setting setting, Path folder) {
        return new InputFault(
                folder.toString().replace('\\', '/'),
                "a line \"set " + setting.code() + ": X\", X being " + setting.expected(),
                "none in any file",
                "add it, as to grammar.txt; " + PackFault.PAGE + " tells what it decides");
    }

    /** Where the words come from: {@code built in; people.txt replaced, own.txt added}. */
    private static String described(Language language, List<PackFile> own) {
        if (!BUILT_IN.contains(language)) {
            return own.stream()
                    .map(PackFile::name)
                    .sorted(ORDER)
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
        }
        return own.stream()
                .map(PackFile::name)
                .sorted(ORDER)
                .map(name -> name + (FILES.contains(name) ? " replaced" : " added"))
                .reduce((a, b) -> a + ", " + b)
                .map(files -> "built in; " + files)
                .orElse("built in");
    }

    /** Every language that has a pack, faulty or not, by code. */
    public Set<Language> languages() {
        return languages;
    }

    /** The packs without a fault by language. */
    public Map<Language, LanguagePack> packs() {
        return packs;
    }

    /** A line a pack without fault: its language, and which files it comes from. */
    public List<String> described() {
        return described;
    }

    /** Everything that is wrong with the packs, by language, file and line. */
    public List<InputFault> faults() {
        return faults;
    }
}
