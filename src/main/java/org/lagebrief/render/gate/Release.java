package org.lagebrief.render.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Briefing;
import org.w3c.dom.Document;

/**
 * A briefing about to be released: what it says, the page it was printed from, and what stands on paper.
 *
 * @param briefing null where only its pages are known
 * @param faulty the signs that no font has or that stand outside their page
 */
record Release(@Nullable Briefing briefing, Document page, List<PrintedSign> faulty) {}
