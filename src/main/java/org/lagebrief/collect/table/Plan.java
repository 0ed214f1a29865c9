package org.lagebrief.collect.table;

import org.lagebrief.collect.table.dialect.Dialect;
import org.lagebrief.collect.table.mapping.TableMapping;
import org.lagebrief.collect.table.sheet.TableHeader;

/**
 * How a figure table will be read.
 *
 * @param layout the known layout it has, or empty if a mapping stands beside it
 */
record Plan(String layout, TableMapping mapping, TableHeader header, Dialect dialect) {
    String described() {
        return (layout.isEmpty() ? "" : layout + ", ") + dialect.described();
    }
}
