package org.lagebrief.collect.article.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Drops what the edges of pages repeat, whatever numbers it counts up, page numbers, and what browsers print around pages. */
final class RunningHeads {
    /** How many pieces at each edge can be a running head or foot. */
    private static final int EDGE = 3;

    private static final float TOLERANCE = 4;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "\\W*(?:Seite|Page|S\\.|p\\.)?\\s*#(?:\\s*(?:von|of|/)\\s*#)?\\W*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS = Pattern.compile("[a-z]+:/*\\S+(?:\\s.*)?");

    private RunningHeads() {}

    /** A text at an edge, numbers left out, and its height on the page in steps of the tolerance. */
    private record Head(String text, int step) {
        static Head of(Piece piece) {
            return new Head(DIGITS.matcher(piece.text()).replaceAll("#"), Math.round(piece.baseline() / TOLERANCE));
        }
    }

    static List<List<Piece>> without(List<List<Piece>> pages) {
        Map<Head, Integer> counts = new HashMap<>();
        for (List<Piece> page : pages) {
            Set<Head> heads = new HashSet<>();
            edges(page).forEach(piece -> heads.add(Head.of(piece)));
            heads.forEach(head -> counts.merge(head, 1, Integer::sum));
        }
        return pages.stream().map(page -> without(page, counts, pages.size())).toList();
    }

    private static List<Piece> without(List<Piece> page, Map<Head, Integer> counts, int pages) {
        Set<Piece> dropped = new HashSet<>(printedByBrowser(page));
        for (Piece piece : edges(page)) {
            Head head = Head.of(piece);
            boolean isRepeated = pages > 1 && counts.getOrDefault(head, 0) * 2 >= Math.max(pages, 4);
            if (isRepeated || (PAGE_NUMBER.matcher(head.text()).matches() && isAlone(piece, page))) {
                dropped.add(piece);
            }
        }
        return page.stream().filter(piece -> !dropped.contains(piece)).toList();
    }

    /** The first line of a page whose last is its address and number: date and title, as browsers print them. */
    private static List<Piece> printedByBrowser(List<Piece> page) {
        List<Piece> foot =
                level(page, Comparator.comparingDouble(Piece::baseline).reversed());
        boolean isPrinted = foot.stream()
                        .anyMatch(piece -> ADDRESS.matcher(piece.text()).matches())
                && foot.stream()
                        .anyMatch(piece ->
                                PAGE_NUMBER.matcher(Head.of(piece).text()).matches());
        if (!isPrinted) {
            return List.of();
        }
        List<Piece> printed = new ArrayList<>(foot);
        printed.addAll(level(page, Comparator.comparingDouble(Piece::baseline)));
        return printed;
    }

    /** The pieces of the line that comes first in that order. */
    private static List<Piece> level(List<Piece> page, Comparator<Piece> order) {
        return page.stream()
                .min(order)
                .map(first -> page.stream().filter(first::isLevelWith).toList())
                .orElse(List.of());
    }

    /** Whether it is the first or the last line of the page by itself: a number elsewhere can be a figure. */
    private static boolean isAlone(Piece piece, List<Piece> page) {
        List<Piece> others = page.stream().filter(other -> !other.equals(piece)).toList();
        return others.stream().noneMatch(other -> Math.abs(other.baseline() - piece.baseline()) < 2 * other.size())
                && (others.stream().allMatch(other -> other.baseline() > piece.baseline())
                        || others.stream().allMatch(other -> other.baseline() < piece.baseline()));
    }

    private static List<Piece> edges(List<Piece> page) {
        List<Piece> sorted = page.stream()
                .sorted(Comparator.comparingDouble(Piece::baseline))
                .toList();
        if (sorted.size() <= 2 * EDGE) {
            return sorted;
        }
        List<Piece> edges = new ArrayList<>(sorted.subList(0, EDGE));
        edges.addAll(sorted.subList(sorted.size() - EDGE, sorted.size()));
        return edges;
    }
}
