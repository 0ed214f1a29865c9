/**
 * Measures what the extractor finds against texts in which people marked every figure.
 *
 * <p>A folder of marked texts holds {@code gold.jsonl}, a JSON object a line: {@code {"doc": "flood", "claims": [{"sentence": "…", "figure": "at
 * least 12", "occurrence": 1, "low": 12, "high": null, "bound": "at_least", "measure": "killed", "origin": "police", "origin_full": "Valencia
 * police", "generic": false, "optional": false}]}}, and each text as {@code flood.txt}. {@code sentence} stands in the text and {@code figure} in the
 * sentence, word for word. Optional marks neither help nor harm. Further keys are passed over.
 */
@NullMarked
package org.lagebrief.extract.score;

import org.jspecify.annotations.NullMarked;
