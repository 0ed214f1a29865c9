package org.lagebrief.collect.table;

import java.util.List;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;

/**
 * What some rows of a figure table state, and what is wrong with them.
 *
 * @param claims in the order of the rows, within a row in the order of the mapping's figures
 * @param faults of rows that were left out
 * @param warnings of rows that count all the same: what was to be expected there, and what stands there
 */
public record TableReading(List<Claim> claims, List<InputFault> faults, List<InputFault> warnings) {
    public TableReading {
        claims = List.copyOf(claims);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
    }
}
