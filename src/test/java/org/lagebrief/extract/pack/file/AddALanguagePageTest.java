package org.lagebrief.extract.pack.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.InputFolder;
import org.lagebrief.extract.pack.Role;

/** The page for those who write packs names everything a pack can say, and its example can be read. */
class AddALanguagePageTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z ]+)`");

    @TempDir
    Path folder;

    @Test
    void everyRoleAndSettingHasItsRow() throws IOException {
        List<String> rows =
                ROW.matcher(page()).results().map(row -> row.group(1)).toList();

        assertThat(rows).containsAll(codes()).doesNotHaveDuplicates();
    }

    private static List<String> codes() {
        List<String> codes = new ArrayList<>();
        Arrays.stream(Role.values())
                .filter(role -> role != Role.SET)
                .map(Role::code)
                .forEach(codes::add);
        Arrays.stream(Setting.values()).map(Setting::code).forEach(codes::add);
        return codes;
    }

    @Test
    void everyFileOfABuiltInPackIsNamed() throws IOException {
        assertThat(page()).contains(LanguagePacks.FILES);
    }

    @Test
    void firstExampleIsAPack() throws IOException {
        String example = Pattern.compile("(?s)own\\.txt`:\n\n(.*?)\n\nTry it")
                .matcher(page())
                .results()
                .map(found -> found.group(1).replaceAll("(?m)^ {4}", ""))
                .findFirst()
                .orElseThrow();
        new InputFolder(folder).write("languages/de/own.txt", example);

        assertThat(example).contains("not person: ");
        assertThat(LanguagePacks.of(folder).faults()).isEmpty();
    }

    private static String page() throws IOException {
        return Files.readString(Path.of(PackFault.PAGE));
    }
}
