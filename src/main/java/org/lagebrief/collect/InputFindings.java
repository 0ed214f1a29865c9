package org.lagebrief.collect;

import java.util.List;
import org.lagebrief.model.InputFault;

/**
 * What a check of an input folder finds.
 *
 * @param tables one line a figure table: how it is written, as declared or detected
 * @param warnings of inputs that count all the same: what was to be expected there, and what stands there
 * @param faults of inputs that a run would leave out
 */
public record InputFindings(List<String> tables, List<InputFault> warnings, List<InputFault> faults) {
    public InputFindings {
        tables = List.copyOf(tables);
        warnings = List.copyOf(warnings);
        faults = List.copyOf(faults);
    }
}
