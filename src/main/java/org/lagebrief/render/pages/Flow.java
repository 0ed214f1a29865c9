package org.lagebrief.render.pages;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import org.lagebrief.render.pages.Piece.Bond;

/**
 * The pieces of a laid out document in the order of its text, each with what binds it to the next.
 *
 * <p>A style binds by {@code page-break-after}, {@code -before} and {@code -inside: avoid}; besides, the head of a table goes
 * with its first two rows, and its last two rows, like the first and last two lines of a paragraph, with each other; a row that
 * heads others does not count.
 */
final class Flow {
    private final List<PageBox> pages;
    private final List<Piece> pieces = new ArrayList<>();

    private Flow(List<PageBox> pages) {
        this.pages = pages;
    }

    static List<Piece> of(BlockBox root) {
        var flow = new Flow(root.getLayer().getPages());
        flow.visit(root);
        return List.copyOf(flow.pieces);
    }

    private void visit(Box box) {
        if (box.getStyle().isRunning()) {
            return;
        }
        int first = pieces.size();
        if (isWhole(box)) {
            pieces.add(new Piece(box.getAbsY(), box.getAbsY() + box.getHeight(), page(box.getAbsY())));
        } else {
            box.getChildren().forEach(this::visit);
        }
        if (box instanceof BlockBox block && pieces.size() > first) {
            bind(block, pieces.subList(first, pieces.size()));
            bindToPrevious(block, first);
        }
    }

    private static boolean isWhole(Box box) {
        if (box instanceof LineBox line) {
            return line.isContainsContent();
        }
        return box instanceof TableRowBox || (box instanceof BlockBox block && block.isReplaced());
    }

    private static void bind(BlockBox block, List<Piece> inside) {
        CalculatedStyle style = block.getStyle();
        if (block.getElement() != null && !block.isAnonymous() && !(block instanceof TableSectionBox)) {
            begin(block, inside.get(0));
        }
        if (style.isAvoidPageBreakInside()) {
            inside.subList(0, inside.size() - 1).forEach(piece -> piece.bind(Bond.BLOCK));
        }
        if (block instanceof TableSectionBox section && section.isHeader()) {
            inside.forEach(piece -> piece.bind(Bond.NEXT));
        } else if (block instanceof TableSectionBox || isParagraph(block)) {
            bindEnds(inside);
        }
        if (style.isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID)) {
            inside.get(inside.size() - 1).bind(Bond.NEXT);
        }
    }

    private static void begin(BlockBox block, Piece first) {
        var begun = new Piece.Block(
                block.getElement(),
                block.getAbsY(),
                block.getStyle().isAvoidPageBreakInside(),
                block instanceof TableRowBox);
        if (block instanceof TableBox) {
            first.beginTable(begun);
        } else {
            first.begin(begun);
        }
    }

    private void bindToPrevious(BlockBox block, int first) {
        if (block.getStyle().isForcePageBreakBefore()) {
            pieces.get(first).markForcedBreak();
        } else if (first > 0 && block.getStyle().isIdent(CSSName.PAGE_BREAK_BEFORE, IdentValue.AVOID)) {
            pieces.get(first - 1).bind(Bond.NEXT);
        }
    }

    private static boolean isParagraph(BlockBox block) {
        return block.getChildCount() > 1 && block.getChild(0) instanceof LineBox;
    }

    /** A row that heads others is bound to the first of them already, and makes no second row of it. */
    private static void bindEnds(List<Piece> inside) {
        int last = inside.size() - 1;
        int first = 0;
        while (first < last && inside.get(first).bond() == Bond.NEXT) {
            first++;
        }
        int beforeLast = last - 1;
        while (beforeLast > 0 && inside.get(beforeLast).bond() == Bond.NEXT) {
            beforeLast--;
        }
        inside.subList(0, Math.min(first + 1, last)).forEach(piece -> piece.bind(Bond.NEXT));
        inside.subList(Math.max(beforeLast, 0), last).forEach(piece -> piece.bind(Bond.NEXT));
    }

    /** The number of the page, from 0, on which a height of the layout lies. */
    private int page(int y) {
        int low = 0;
        int high = pages.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (y < pages.get(middle).getBottom()) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
