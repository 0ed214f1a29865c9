package org.lagebrief.render;

import java.util.Locale;
import java.util.stream.Stream;
import org.lagebrief.model.Language;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Party;
import org.lagebrief.model.Source;

/** The name under which a reader is told of an origin: its source's in the register, else its party's. */
final class RegisteredSource {
    private RegisteredSource() {}

    static String name(Origin origin, Party party, Language language) {
        return party.sources().stream()
                .filter(source -> isCalled(source, origin.name()) || isCalled(source, origin.mention()))
                .map(Source::name)
                .findFirst()
                .orElse(party.name(language));
    }

    private static boolean isCalled(Source source, String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(source.name()), source.aliases().stream())
                .anyMatch(known -> known.toLowerCase(Locale.ROOT).equals(wanted));
    }
}
