package org.lagebrief.render.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** What no page break divides: a line, a row of a table or a picture; lengths are those of the layout, from its very top. */
final class Piece {
    /** What binds a piece to the next, the weakest first. */
    enum Bond {
        NONE,
        /** Both stand in a block that is whole where it fits on a page. */
        BLOCK,
        /** The piece makes no sense without the next. */
        NEXT
    }

    /** A block that begins with this piece, and where its margin begins. */
    record Block(Element element, int top, boolean isWhole, boolean isRow) {}

    private final int top;
    private final int bottom;
    private final int page;
    private final List<Block> begun = new ArrayList<>();
    private @Nullable Block table;
    private Bond bond = Bond.NONE;
    private boolean afterForcedBreak;

    Piece(int top, int bottom, int page) {
        this.top = top;
        this.bottom = bottom;
        this.page = page;
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    int page() {
        return page;
    }

    /** The blocks that begin with this piece, the innermost first. */
    List<Block> begun() {
        return begun;
    }

    /** The innermost of them, though no part of a table apart from it; null within a block. */
    @Nullable
    Block opened() {
        return table == null && !begun.isEmpty() ? begun.get(0) : table;
    }

    /** Where that block begins, or the piece within a block; it may be on the page before. */
    int openedAt() {
        Block block = opened();
        return block == null ? top : block.top();
    }

    Bond bond() {
        return bond;
    }

    boolean isAfterForcedBreak() {
        return afterForcedBreak;
    }

    void begin(Block block) {
        begun.add(block);
    }

    void beginTable(Block block) {
        begun.add(block);
        table = block;
    }

    void bind(Bond stronger) {
        if (stronger.compareTo(bond) > 0) {
            bond = stronger;
        }
    }

    void markForcedBreak() {
        afterForcedBreak = true;
    }
}
