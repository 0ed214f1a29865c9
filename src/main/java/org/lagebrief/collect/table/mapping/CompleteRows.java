package org.lagebrief.collect.table.mapping;

import static org.lagebrief.collect.yaml.LayoutException.atLeastOne;
import static org.lagebrief.collect.yaml.LayoutException.required;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.table.mapping.TableMapping.Column;
import org.lagebrief.collect.yaml.LayoutException;

/**
 * The rows that together are all of what their source counts on a day: one for each of these texts in the column.
 *
 * @param place where all of them are; each row's own place where absent
 */
public record CompleteRows(
        Column by, List<String> complete, @Nullable String place) {
    public CompleteRows {
        required("by", by);
        complete = atLeastOne("complete", complete).stream().map(String::strip).toList();
        if (new HashSet<>(complete).size() < Math.max(2, complete.size())) {
            throw new LayoutException(
                    "two or more parts under \"complete\", each once",
                    String.join(", ", complete),
                    "name all the parts that the source counts");
        }
    }
}
