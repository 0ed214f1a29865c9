package org.lagebrief.collect;

import static org.lagebrief.collect.yaml.LayoutException.atLeastOne;
import static org.lagebrief.collect.yaml.LayoutException.orNone;
import static org.lagebrief.collect.yaml.LayoutException.required;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.yaml.LayoutException;
import org.lagebrief.collect.yaml.YamlDocument;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Party;
import org.lagebrief.model.Reliability;
import org.lagebrief.model.Source;
import org.springframework.util.unit.DataSize;

/** Reads {@code sources.yml}: the parties and the sources that speak for them; no name may stand for two parties. */
final class SourcesReader {
    private final DataSize maxSettingSize;

    SourcesReader(DataSize maxSettingSize) {
        this.maxSettingSize = maxSettingSize;
    }

    /** What the file says, and what is wrong with it beyond its form. */
    record Reading(List<Party> parties, List<InputFault> faults) {}

    record SourcesLayout(List<PartyLayout> parties) {
        SourcesLayout {
            parties = orNone(parties);
        }
    }

    record PartyLayout(String id, NameLayout name, Party.@Nullable Role role, List<SourceLayout> sources) {
        PartyLayout {
            required("id", id);
            required("name", name);
            sources = orNone(sources);
        }

        Party party() {
            return new Party(
                    id,
                    name.byLanguage,
                    role == null ? Party.Role.UNKNOWN : role,
                    sources.stream().map(SourceLayout::source).toList());
        }
    }

    /** A name in several languages, or one for all of them, which then stands as the English one. */
    static final class NameLayout {
        private final Map<Language, String> byLanguage;

        private NameLayout(Map<Language, String> byLanguage) {
            this.byLanguage = byLanguage;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static NameLayout ofAll(String name) {
            return new NameLayout(Map.of(Language.ENGLISH, required("name", name)));
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static NameLayout of(Map<String, String> names) {
            atLeastOne("name", names.keySet());
            return new NameLayout(names.entrySet().stream()
                    .collect(Collectors.toMap(name -> language(name.getKey()), Map.Entry::getValue)));
        }

        private static Language language(String code) {
            if (!code.matches("[a-z]{2}")) {
                throw new LayoutException(
                        "a language such as de or en before each name", "\"" + code + "\"", "mend it");
            }
            return new Language(code);
        }
    }

    record SourceLayout(
            String id,
            NameLayout name,
            List<String> aliases,
            @Nullable Reliability reliability) {
        SourceLayout {
            required("id", id);
            required("name", name);
            aliases = orNone(aliases);
            aliases.forEach(alias -> required("aliases", alias));
        }

        Source source() {
            return new Source(id, name.byLanguage, aliases, reliability);
        }
    }

    /** @throws InputFaultException if the file is no list of parties */
    Reading read(InputFile file) {
        YamlDocument document = YamlDocument.read(file, maxSettingSize);
        List<Party> parties = document.bind(SourcesLayout.class).parties().stream()
                .map(PartyLayout::party)
                .toList();
        List<InputFault> faults = new ArrayList<>();
        checkIds(document, parties, faults);
        checkNames(document, parties, faults);
        return new Reading(parties, List.copyOf(faults));
    }

    private static void checkIds(YamlDocument document, List<Party> parties, List<InputFault> faults) {
        Set<String> partyIds = new HashSet<>();
        Set<String> sourceIds = new HashSet<>();
        for (int p = 0; p < parties.size(); p++) {
            Party party = parties.get(p);
            if (!partyIds.add(party.id())) {
                faults.add(repeated(document, "/parties/" + p + "/id", "party", party.id()));
            }
            for (int s = 0; s < party.sources().size(); s++) {
                String id = party.sources().get(s).id();
                if (!sourceIds.add(id)) {
                    faults.add(repeated(document, "/parties/" + p + "/sources/" + s + "/id", "source", id));
                }
            }
        }
    }

    private static InputFault repeated(YamlDocument document, String pointer, String what, String id) {
        return document.fault(
                pointer, "each " + what + "'s id once", "\"" + id + "\" again", "rename one or join the two");
    }

    private static void checkNames(YamlDocument document, List<Party> parties, List<InputFault> faults) {
        Map<String, Party> owners = new HashMap<>();
        for (int p = 0; p < parties.size(); p++) {
            Party party = parties.get(p);
            for (Named named : names(party, "/parties/" + p)) {
                Party owner = owners.putIfAbsent(key(named.name()), party);
                if (owner != null && !owner.id().equals(party.id())) {
                    faults.add(document.fault(
                            named.pointer(),
                            "a name of one party alone",
                            "\"" + named.name() + "\", which also stands for " + owner.id(),
                            "remove it from one of them or write it more fully"));
                }
            }
        }
    }

    /** A name and the JSON pointer that leads to it. */
    private record Named(String pointer, String name) {}

    /** Every name of the party and its sources, in the order of the file. */
    private static List<Named> names(Party party, String pointer) {
        List<Named> names = new ArrayList<>();
        party.names().values().stream().sorted().forEach(name -> names.add(new Named(pointer + "/name", name)));
        for (int s = 0; s < party.sources().size(); s++) {
            Source source = party.sources().get(s);
            String below = pointer + "/sources/" + s;
            source.names().values().stream().sorted().forEach(name -> names.add(new Named(below + "/name", name)));
            for (int a = 0; a < source.aliases().size(); a++) {
                names.add(new Named(below + "/aliases/" + a, source.aliases().get(a)));
            }
        }
        return names;
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
