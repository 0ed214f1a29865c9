package org.lagebrief.collect.article.pdf;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.article.page.Superscript;

/**
 * Puts the words of a page into the lines of its columns, in reading order.
 *
 * <p>A run of lines through which a white gap goes from top to bottom, with lines of prose on both sides, stands in columns;
 * what stands above or below it across the gap is read before or after. Cells of a table are too short for prose: a row of
 * them is one line.
 */
final class Columns {
    private static final int MIN_LINES = 3;
    private static final int MIN_AVERAGE_LENGTH = 15;
    private static final int MIN_AVERAGE_LENGTH_OF_TWO = 30;
    private static final int MAX_PIECES = 3000;

    private final List<Line> lines = new ArrayList<>();
    private final int gap;

    private Columns(int gap) {
        this.gap = gap;
    }

    static List<Line> lines(List<Piece> page) {
        List<Piece> sorted =
                page.stream().sorted(Comparator.comparingDouble(Piece::size)).toList();
        float size = sorted.isEmpty() ? 10 : sorted.get(sorted.size() / 2).size();
        var columns = new Columns(Math.max(4, Math.round(size * 0.7f)));
        columns.read(rows(page), page.size() <= MAX_PIECES);
        return columns.lines;
    }

    /** The pieces by lines from top to bottom, and in each from left to right. */
    private static List<List<Piece>> rows(List<Piece> pieces) {
        List<List<Piece>> rows = new ArrayList<>();
        pieces.stream().sorted(Comparator.comparingDouble(Piece::baseline)).forEach(piece -> {
            List<Piece> last = rows.isEmpty() ? List.of() : rows.get(rows.size() - 1);
            if (!last.isEmpty() && last.get(0).isLevelWith(piece)) {
                last.add(piece);
            } else {
                rows.add(new ArrayList<>(List.of(piece)));
            }
        });
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Piece::left)));
        return rows;
    }

    private void read(List<List<Piece>> rows, boolean canBeColumns) {
        int start = 0;
        int at = 0;
        while (canBeColumns && at < rows.size()) {
            Split split = split(rows, at);
            if (split == null) {
                at++;
            } else {
                addLines(rows.subList(start, at));
                read(split.left(), true);
                read(split.right(), true);
                start = split.end();
                at = start;
            }
        }
        addLines(rows.subList(start, rows.size()));
    }

    /** Two columns, and the row before which they end. */
    private record Split(List<List<Piece>> left, List<List<Piece>> right, int end) {}

    /** The run of rows from there on that a gap divides, as long as it stays clear, or null if it divides no prose. */
    private @Nullable Split split(List<List<Piece>> rows, int from) {
        var covered = new BitSet();
        Gap white = null;
        for (int end = from; end < rows.size(); end++) {
            rows.get(end)
                    .forEach(piece ->
                            covered.set(point(piece.left()), Math.max(point(piece.left()), point(piece.right()))));
            Gap left = white == null ? null : widestGap(covered, white.start(), white.end());
            if (white != null && left == null) {
                Split split = divided(rows.subList(from, end), white.middle(), end);
                if (split != null) {
                    return split;
                }
            }
            white = left == null ? widestGap(covered, Math.max(0, covered.nextSetBit(0)), covered.length()) : left;
        }
        return white == null ? null : divided(rows.subList(from, rows.size()), white.middle(), rows.size());
    }

    /** White from top to bottom. */
    private record Gap(int start, int end) {
        int middle() {
            return (start + end) / 2;
        }
    }

    /** The widest between these places, or null if none is wide enough. */
    private @Nullable Gap widestGap(BitSet covered, int from, int to) {
        Gap widest = null;
        int width = gap - 1;
        int start = covered.nextClearBit(from);
        while (start < to) {
            int next = covered.nextSetBit(start);
            int end = next < 0 ? to : Math.min(to, next);
            if (end - start > width) {
                width = end - start;
                widest = new Gap(start, end);
            }
            start = covered.nextClearBit(end);
        }
        return widest;
    }

    private static @Nullable Split divided(List<List<Piece>> rows, int cut, int end) {
        List<List<Piece>> left = side(rows, piece -> piece.left() < cut);
        List<List<Piece>> right = side(rows, piece -> piece.left() >= cut);
        boolean isTold = rows.size() >= MIN_LINES || goesOn(left) || goesOn(right);
        return isTold && isProse(left) && isProse(right) ? new Split(left, right, end) : null;
    }

    /** Whether the last line begins within a sentence, as no cell of a table does. */
    private static boolean goesOn(List<List<Piece>> rows) {
        return !rows.isEmpty()
                && Character.isLowerCase(rows.get(rows.size() - 1).get(0).text().codePointAt(0));
    }

    private static List<List<Piece>> side(List<List<Piece>> rows, Predicate<Piece> isOnSide) {
        return rows.stream()
                .map(row -> row.stream().filter(isOnSide).toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static boolean isProse(List<List<Piece>> rows) {
        double length = rows.stream()
                .mapToInt(row ->
                        row.stream().mapToInt(piece -> piece.text().length()).sum())
                .average()
                .orElse(0);
        return length >= (rows.size() >= MIN_LINES ? MIN_AVERAGE_LENGTH : MIN_AVERAGE_LENGTH_OF_TWO) && rows.size() > 1;
    }

    private void addLines(List<List<Piece>> rows) {
        var left = (float)
                rows.stream().mapToDouble(row -> row.get(0).left()).min().orElse(0);
        var right = (float) rows.stream()
                .mapToDouble(row -> row.get(row.size() - 1).right())
                .max()
                .orElse(0);
        var column = new Line.Column(left, right);
        for (List<Piece> row : rows) {
            Piece line = row.stream().reduce(Columns::beside).orElseThrow();
            lines.add(
                    new Line(line.text(), line.left(), line.right(), line.baseline(), line.size(), isRow(row), column));
        }
    }

    private static boolean isRow(List<Piece> row) {
        for (int i = 1; i < row.size(); i++) {
            if (areCells(row.get(i - 1), row.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static Piece beside(Piece left, Piece right) {
        boolean isOneWord = right.left() - left.right() < 0.15f * Math.max(left.size(), right.size());
        Piece next = right.isRaisedBeside(left) ? right.withText(Superscript.of(right.text())) : right;
        return left.joined(next, areCells(left, right) ? "; " : isOneWord ? "" : " ");
    }

    /** Whether they are set apart, and not words that were only spaced out to fill a line. */
    private static boolean areCells(Piece left, Piece right) {
        return right.left() - left.right() > 2 * Math.max(left.size(), right.size());
    }

    private static int point(float place) {
        return Math.round(Math.min(20_000, Math.max(0, place)));
    }
}
