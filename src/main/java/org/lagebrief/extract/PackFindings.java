package org.lagebrief.extract;

import java.util.List;
import java.util.Set;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Language;

/**
 * What a check of the language packs that go with an input folder finds.
 *
 * @param languages that have a pack, be it faulty
 * @param packs one line a pack without fault: its language, and where its words come from
 * @param faults for which no run begins
 */
public record PackFindings(Set<Language> languages, List<String> packs, List<InputFault> faults) {
    public PackFindings {
        languages = Set.copyOf(languages);
        packs = List.copyOf(packs);
        faults = List.copyOf(faults);
    }
}
