package org.lagebrief.collect.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.file.StrictReader;
import org.lagebrief.collect.table.dialect.Dialect;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.sheet.CsvSheet;
import org.lagebrief.collect.table.sheet.TableSample;
import org.lagebrief.collect.yaml.YamlDocument;
import org.lagebrief.model.InputFaultException;
import org.springframework.util.unit.DataSize;

/** Opens figure tables: by the mapping beside them or a known layout, in the dialect that is declared or detected. */
public final class TableReader {
    private final DataSize maxSettingSize;
    private final TableSettings settings;
    private final NullValues nullValues;

    public TableReader(TableSettings settings, DataSize maxSettingSize) {
        this.maxSettingSize = maxSettingSize;
        this.settings = settings;
        this.nullValues = new NullValues(settings.nullValues());
    }

    /** @throws InputFaultException if the table or its mapping cannot be read, as far as the table's beginning tells */
    public FigureTable open(InputFile file) {
        checkName(file);
        InputFile mappingFile = file.beside(".yml");
        if (!mappingFile.exists()) {
            TableSample sample = sample(file, null);
            return open(sample, new Planner(sample).byLayout());
        }
        YamlDocument document = YamlDocument.read(mappingFile, maxSettingSize);
        TableMapping mapping = document.bind(TableMapping.class);
        TableSample sample = sample(file, mapping.declared().charset());
        return open(sample, new Planner(sample).byMapping(document, mapping));
    }

    private static void checkName(InputFile file) {
        if (file.path().toString().endsWith(".csv.yml")) {
            throw file.fault(
                    "the table " + file.place().replaceFirst("\\.yml$", "") + " beside its mapping",
                    "none",
                    "put the table there or remove the mapping");
        }
        if (!file.ending().equals("csv")) {
            throw file.fault(
                    "a figure table, which ends in .csv", "another file", "export it as CSV or move it elsewhere");
        }
    }

    private TableSample sample(InputFile file, @Nullable Charset declared) {
        file.checkSize(settings.maxSize(), "tables.maxSize");
        return TableSample.of(file, file.head(TableSample.BYTES), declared)
                .filter(sample -> !sample.text().isBlank())
                .orElseThrow(() -> file.fault(
                        "a table in " + (declared == null ? "Unicode or Windows-1252" : declared.name()),
                        "bytes that are none",
                        "save it as UTF-8, or name its encoding in the mapping's dialect"));
    }

    private FigureTable open(TableSample sample, Plan plan) {
        InputFile file = sample.file();
        Dialect dialect = plan.dialect();
        var sheet = new CsvSheet(
                file, fromHeader(sample, dialect), dialect.signs(), dialect.headerLine(), settings.maxRowLength());
        return new FigureTable(file, plan, sheet, settings, nullValues);
    }

    private static Reader fromHeader(TableSample sample, Dialect dialect) {
        InputStream stream = sample.file().stream();
        try {
            stream.skipNBytes(sample.markLength());
            var reader = new BufferedReader(new StrictReader(stream, dialect.encoding()));
            for (int line = 1; line < dialect.headerLine(); line++) {
                reader.readLine();
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
