package org.lagebrief.aggregate.compare;

import java.util.ArrayList;
import java.util.List;
import org.lagebrief.model.Comparison.Apart;
import org.lagebrief.model.Comparison.Apart.Reason;
import org.lagebrief.model.Comparison.Group;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Scope;

/** Says why figures of two measures or scopes are kept apart: each two groups that hold an estimate that counts, and what parts them. */
public final class ApartRule {
    private ApartRule() {}

    /** The pairs in the order of the groups. */
    public static List<Apart> among(List<Group> groups) {
        List<Group> counting = groups.stream().filter(Group::counts).toList();
        List<Apart> apart = new ArrayList<>();
        for (int one = 0; one < counting.size(); one++) {
            for (Group other : counting.subList(one + 1, counting.size())) {
                Group group = counting.get(one);
                apart.add(new Apart(
                        group.measure(), group.scope(), other.measure(), other.scope(), reason(group, other)));
            }
        }
        return apart;
    }

    private static Reason reason(Group one, Group other) {
        if (one.measure() != other.measure()) {
            return ofMeasures(one.measure(), other.measure());
        }
        boolean unknown = one.scope() == Scope.UNKNOWN || other.scope() == Scope.UNKNOWN;
        return unknown ? Reason.SCOPE_NOT_STATED : Reason.SCOPE;
    }

    private static Reason ofMeasures(Measure one, Measure other) {
        if (one == Measure.LOSSES || other == Measure.LOSSES) {
            return Reason.NOT_DEFINED;
        }
        return isPart(one, other) || isPart(other, one) ? Reason.PART_OF_SUM : Reason.MEASURE;
    }

    private static boolean isPart(Measure part, Measure sum) {
        return sum == Measure.CASUALTIES && (part == Measure.KILLED || part == Measure.WOUNDED);
    }
}
