package org.lagebrief.collect.table;

import java.util.List;
import org.lagebrief.model.Claim;
import org.lagebrief.model.InputFault;

/**
 * What a figure table states, and the rows that were left out.
 *
 * @param claims in the order of the rows, within a row in the order of the mapping's figures
 * @param faults one for each row left out
 */
public record TableReading(List<Claim> claims, List<InputFault> faults) {
    public TableReading {
        claims = List.copyOf(claims);
        faults = List.copyOf(faults);
    }
}
