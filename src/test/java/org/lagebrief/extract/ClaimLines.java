package org.lagebrief.extract;

import static org.lagebrief.model.ArticleBuilder.anArticle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Language;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import tools.jackson.databind.json.JsonMapper;

/** Prints the claims of a folder of texts as JSON lines, to measure extraction during development: {@code ClaimLines de FOLDER}. */
public final class ClaimLines {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ClaimLines() {}

    public static void main(String[] arguments) throws IOException {
        Language language = new Language(arguments[0]);
        ClaimExtractor extractor = ClaimExtractor.withBuiltInPacks();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Path file : texts(Path.of(arguments[1]))) {
            String text = Files.readString(file);
            var article = anArticle(text).in(language).file(file.toString()).build();
            extractor.extract(article).forEach(claim -> out.println(JSON.writeValueAsString(line(claim))));
        }
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static Map<String, @Nullable Object> line(Claim claim) {
        var passage = (Provenance.Passage) claim.provenance();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("article", passage.file());
        line.put("start", passage.start());
        line.put("end", passage.end());
        line.put("figure", claim.quantity().wording());
        line.put("low", claim.quantity().low());
        line.put("high", claim.quantity().high());
        line.put("bound", claim.quantity().bound().code());
        line.put("measure", claim.measure().code());
        line.put("subject", claim.subject());
        line.put("place", claim.place());
        line.put("asOf", claim.asOf().date().toString());
        line.put("origin", origin(claim.origin()));
        line.put("relays", claim.relays());
        line.put("scope", claim.scope().code());
        line.put("modality", claim.modality().code());
        line.put("part", claim.extent() == Extent.PART);
        line.put("sentence", passage.words());
        line.put("confidence", claim.confidence());
        return line;
    }

    private static @Nullable Map<String, Object> origin(@Nullable Origin origin) {
        return origin == null
                ? null
                : Map.of("name", origin.name(), "mention", origin.mention(), "generic", origin.generic());
    }
}
