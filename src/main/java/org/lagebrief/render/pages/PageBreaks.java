package org.lagebrief.render.pages;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lagebrief.render.pages.Piece.Block;
import org.lagebrief.render.pages.Piece.Bond;
import org.w3c.dom.Element;

/**
 * Decides where pages end: what belongs together stands on one page, be it bound by a style, as the head of a table and its first
 * rows, or as a last page's few lines and some more; and no page begins with a margin.
 *
 * <p>The printer alone leaves a heading behind whose table finds no room below it. So where something is torn in a document
 * once it is laid out, each block that begins what is bound is told how much room that needs; laid out again, it goes to the
 * next page where so much is not left. What is bound and fits on no page is told nothing. At last the pages begin where they
 * begin, and lose the space above.
 */
public final class PageBreaks {
    /** So often what is torn is mended; what is torn then stays so. */
    private static final int MOST_MENDINGS = 2;

    /** In units of the layout, of which a CSS pixel has 20: so much is added where a margin cannot be measured. */
    private static final int MARGIN = millimetres(3);

    /** A last page with less than this begins earlier. */
    private static final int FEW = millimetres(22);

    /** What such a page then has at least. */
    private static final int ENOUGH = millimetres(35);

    private final Map<Element, Integer> needs = new HashMap<>();
    private final Set<Element> divided = new HashSet<>();
    private List<Piece> pieces = List.of();
    private List<PageBox> pages = List.of();
    private int pageHeight;
    private boolean isTorn;
    private int mendings;
    private boolean isDone;

    /**
     * Looks for what is torn, or else for space above pages, and tells the blocks of the document.
     *
     * @param root of the document as it is laid out now
     * @return whether it is to be laid out again
     */
    public boolean improve(BlockBox root) {
        if (isDone) {
            return false;
        }
        pages = List.copyOf(root.getLayer().getPages());
        pageHeight = pages.get(0).getBottom() - pages.get(0).getTop();
        pieces = Flow.of(root);
        isDone = mendings == MOST_MENDINGS || !mend();
        mendings++;
        return !isDone || beginPages();
    }

    private boolean mend() {
        isTorn = false;
        Map<Element, Integer> before = Map.copyOf(needs);
        int dividedBefore = divided.size();
        measureChains(0, pieces.size(), Bond.BLOCK);
        measureLastPages();
        if (!isTorn || (needs.equals(before) && divided.size() == dividedBefore)) {
            return false;
        }
        needs.forEach((block, height) -> style(block, "-fs-page-break-min-height: " + (height / 20 + 1) + "px"));
        divided.forEach(block -> style(block, "page-break-inside: auto"));
        return true;
    }

    /** Lets each page begin with what it begins with, without the space that parts it from the page before. */
    private boolean beginPages() {
        boolean isLower = false;
        for (int i = 1; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            List<Block> blocks = piece.begun();
            if (piece.page() != pieces.get(i - 1).page()
                    && !piece.isAfterForcedBreak()
                    && !blocks.isEmpty()
                    && !blocks.get(blocks.size() - 1).isRow()) {
                blocks.forEach(block -> style(block.element(), "margin-top: 0"));
                style(blocks.get(blocks.size() - 1).element(), "page-break-before: always");
                isLower |= piece.top() - pages.get(piece.page()).getTop() > MARGIN;
            }
        }
        return isLower;
    }

    /** Measures what is bound at least so strongly. */
    private void measureChains(int from, int to, Bond bond) {
        int first = from;
        for (int i = from; i < to; i++) {
            if (i == to - 1 || pieces.get(i).bond().compareTo(bond) < 0) {
                measureChain(first, i, bond);
                first = i + 1;
            }
        }
    }

    private void measureChain(int first, int last, Bond bond) {
        int height = height(first, last);
        boolean isTornHere = pageOfBeginning(first) != pieces.get(last).page();
        if (height > pageHeight && bond == Bond.BLOCK) {
            measureChains(first, last + 1, Bond.NEXT);
        } else if (height <= pageHeight) {
            need(first, height, isTornHere);
            if (isTornHere && bond == Bond.NEXT) {
                divide(first, last);
            }
        }
    }

    /** Lets go of what the printer would keep whole on the next page, away from the heading that it is bound to. */
    private void divide(int first, int last) {
        pieces.subList(first + 1, last + 1).stream()
                .flatMap(piece -> piece.begun().stream())
                .filter(Block::isWhole)
                .map(Block::element)
                .forEach(divided::add);
    }

    /** The page on which a piece begins, with the space and the line above it. */
    private int pageOfBeginning(int index) {
        Piece piece = pieces.get(index);
        return beginsAbove(piece) ? piece.page() - 1 : piece.page();
    }

    private boolean beginsAbove(Piece piece) {
        return piece.openedAt() < pages.get(piece.page()).getTop();
    }

    private void measureLastPages() {
        int first = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (i == pieces.size() - 1 || pieces.get(i + 1).isAfterForcedBreak()) {
                measureLastPage(first, i);
                first = i + 1;
            }
        }
    }

    /** Of what stands between two page breaks that a style asks for. */
    private void measureLastPage(int first, int last) {
        int begin = last;
        while (begin > first && pieces.get(begin - 1).page() == pieces.get(last).page()) {
            begin--;
        }
        if (begin == first || height(begin, last) >= FEW) {
            return;
        }
        while (begin > first && (height(begin, last) < ENOUGH || !canBeginPage(begin))) {
            begin--;
        }
        int height = height(begin, last);
        if (begin > first && height <= pageHeight) {
            need(begin, height, true);
        }
    }

    private boolean canBeginPage(int index) {
        return pieces.get(index).opened() != null && pieces.get(index - 1).bond() == Bond.NONE;
    }

    private void need(int first, int height, boolean torn) {
        Block block = pieces.get(first).opened();
        if (block != null) {
            needs.merge(block.element(), height, Math::max);
            isTorn |= torn;
        }
    }

    /** What the pieces take when they stand on one page. */
    private int height(int first, int last) {
        Piece before = pieces.get(first);
        int height = before.bottom() - (beginsAbove(before) ? before.top() - MARGIN : before.openedAt());
        for (Piece piece : pieces.subList(first + 1, last + 1)) {
            height += piece.page() == before.page()
                    ? Math.max(0, piece.bottom() - before.bottom())
                    : piece.bottom() - piece.top() + MARGIN;
            before = piece;
        }
        return height;
    }

    private static void style(Element block, String declaration) {
        String style = block.getAttribute("style");
        block.setAttribute("style", style.isBlank() ? declaration : style + "; " + declaration);
    }

    private static int millimetres(int count) {
        return count * 20 * 96 * 10 / 254;
    }
}
