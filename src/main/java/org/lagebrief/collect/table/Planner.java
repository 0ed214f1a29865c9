package org.lagebrief.collect.table;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.Nearest;
import org.lagebrief.collect.table.dialect.DialectDetector;
import org.lagebrief.collect.table.dialect.HeaderSpot;
import org.lagebrief.collect.table.layout.KnownLayouts;
import org.lagebrief.collect.table.mapping.DeclaredDialect;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.sheet.TableHeader;
import org.lagebrief.collect.table.sheet.TableSample;
import org.lagebrief.collect.yaml.YamlDocument;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** Plans how a table is read: by the mapping beside it, or else by the known layout that its header has. */
final class Planner {
    private final InputFile file;
    private final TableSample sample;

    Planner(TableSample sample) {
        this.file = sample.file();
        this.sample = sample;
    }

    /** @throws InputFaultException if the header lacks a column of the mapping, or has it twice */
    Plan byMapping(YamlDocument document, TableMapping mapping) {
        Set<String> mapped =
                mapping.columns().stream().map(TableMapping.Use::column).collect(Collectors.toSet());
        HeaderSpot spot = HeaderSpot.find(sample, mapping.declared(), names -> common(names, mapped));
        if (spot == null) {
            throw noHeader(mapping.declared());
        }
        checkColumns(document, mapping, spot.header());
        return new Plan("", mapping, spot.header(), DialectDetector.detect(sample, mapping, spot));
    }

    /** @throws InputFaultException if no known layout has such a header */
    Plan byLayout() {
        HeaderSpot spot = HeaderSpot.find(
                sample,
                DeclaredDialect.NOTHING,
                names -> KnownLayouts.recognise(names).isPresent() ? 1 : 0);
        if (spot == null) {
            throw noHeader(DeclaredDialect.NOTHING);
        }
        KnownLayouts.Recognised layout =
                KnownLayouts.recognise(spot.header().names()).orElseThrow(this::neitherMappingNorLayout);
        checkOnce(layout.mapping(), spot.header());
        return new Plan(
                layout.name(), layout.mapping(), spot.header(), DialectDetector.detect(sample, layout.mapping(), spot));
    }

    private static int common(List<String> names, Set<String> mapped) {
        Set<String> common = new HashSet<>(names);
        common.retainAll(mapped);
        return common.size();
    }

    private void checkColumns(YamlDocument document, TableMapping mapping, TableHeader header) {
        for (TableMapping.Use use : mapping.columns()) {
            if (!header.names().contains(use.column())) {
                throw new InputFaultException(document.fault(
                        use.pointer(),
                        "a column of " + file.place() + " (" + String.join(", ", header.names()) + ")",
                        "\"" + use.column() + "\"",
                        Nearest.remedy(use.column(), header.names(), "name one of these")));
            }
        }
        checkOnce(mapping, header);
    }

    private void checkOnce(TableMapping mapping, TableHeader header) {
        for (TableMapping.Use use : mapping.columns()) {
            int found = Collections.frequency(header.names(), use.column());
            if (found > 1) {
                throw new InputFaultException(new InputFault(
                        file.place(header.line()),
                        "the column \"" + use.column() + "\" once",
                        found + " of that name",
                        "rename one of them"));
            }
        }
    }

    private InputFaultException noHeader(DeclaredDialect declared) {
        @Nullable Integer line = declared.header();
        return file.fault(
                line == null ? "a table" : "a header in line " + line,
                "none",
                line == null ? "save it again or remove it" : "name another line in the mapping's dialect");
    }

    private InputFaultException neitherMappingNorLayout() {
        return file.fault(
                "its mapping " + file.beside(".yml").place() + " beside it, or the header of a known layout",
                "neither",
                "write a mapping that names its columns, or name the columns origin, asOf, measure and value");
    }
}
