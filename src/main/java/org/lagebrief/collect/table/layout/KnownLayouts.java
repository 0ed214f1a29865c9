package org.lagebrief.collect.table.layout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.collect.table.mapping.TableMapping;

/** The layouts that need no mapping; a further one is one more class in this list. */
public final class KnownLayouts {
    private static final List<KnownLayout> ALL =
            List.of(new UcdpEvents(), new AcledEvents(), new HxlTagged(), new PlainFigures());

    /**
     * A table's layout, recognised.
     *
     * @param name as a check names it
     */
    public record Recognised(String name, TableMapping mapping) {}

    private KnownLayouts() {}

    /** By the names of the columns; the first that fits. */
    public static Optional<Recognised> recognise(List<String> header) {
        return ALL.stream().flatMap(layout -> recognised(layout, header)).findFirst();
    }

    private static Stream<Recognised> recognised(KnownLayout layout, List<String> header) {
        return layout.mapping(header).map(mapping -> new Recognised(layout.name(), mapping)).stream();
    }
}
