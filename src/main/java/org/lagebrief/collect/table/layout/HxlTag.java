package org.lagebrief.collect.table.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A hashtag of the Humanitarian Exchange Language (HXL 1.1) with its attributes, whose order and case do not matter.
 *
 * @param column as the table writes it
 * @param tag without {@code #}
 */
record HxlTag(String column, String tag, Set<String> attributes) {
    private static final Pattern FORM = Pattern.compile("#\\s*(\\p{L}\\w*)((?:\\s*\\+\\s*\\p{L}\\w*)*)");

    HxlTag {
        attributes = Set.copyOf(attributes);
    }

    /** Empty if the text is no hashtag. */
    static Optional<HxlTag> of(String column) {
        var matcher = FORM.matcher(column);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Set<String> attributes = Arrays.stream(matcher.group(2).split("\\+"))
                .map(attribute -> attribute.strip().toLowerCase(Locale.ROOT))
                .filter(attribute -> !attribute.isEmpty())
                .collect(Collectors.toSet());
        return Optional.of(new HxlTag(column, matcher.group(1).toLowerCase(Locale.ROOT), attributes));
    }

    boolean has(String attribute) {
        return attributes.contains(attribute);
    }
}
