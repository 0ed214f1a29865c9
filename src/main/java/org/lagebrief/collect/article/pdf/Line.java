package org.lagebrief.collect.article.pdf;

/**
 * A line of a column.
 *
 * @param isRow whether it is a row of a table
 * @param column the same for all lines of a column on one page
 */
record Line(String text, float left, float right, float baseline, float size, boolean isRow, Column column) {
    /** Where a column's lines begin and end. */
    record Column(float left, float right) {}
}
