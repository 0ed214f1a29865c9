package org.lagebrief.collect.article.archive;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lagebrief.collect.file.InputWalk;

/** The names of entries in archives, which anyone can have written there. */
final class ArchiveName {
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[/\\\\]");
    private static final Pattern ABSOLUTE = Pattern.compile("^(?:[/\\\\]|[A-Za-z]:)");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]");
    /** Where a Mac puts the attributes of the files it packs. */
    private static final String MAC_ATTRIBUTES = "__MACOSX";

    private ArchiveName() {}

    /** Whether a system or editor put it there of itself. */
    static boolean isHidden(String name) {
        return parts(name)
                .anyMatch(part -> part.equals(MAC_ATTRIBUTES)
                        || (InputWalk.isHidden(part) && !part.equals(".") && !part.equals("..")));
    }

    /** Whether it names something outside the archive, or cannot be a file's name at all. */
    static boolean leavesArchive(String name) {
        return name.isBlank()
                || name.indexOf('\0') >= 0
                || ABSOLUTE.matcher(name).find()
                || parts(name).anyMatch(".."::equals);
    }

    /** The name as it can be printed on one line. */
    static String printed(String name) {
        return UNPRINTABLE.matcher(name).replaceAll("\uFFFD");
    }

    private static Stream<String> parts(String name) {
        return Arrays.stream(BETWEEN_NAMES.split(name));
    }
}
