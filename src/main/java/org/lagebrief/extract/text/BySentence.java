package org.lagebrief.extract.text;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a rule finds in the sentences of a text: looked for where somebody asks, and once.
 *
 * @param <T> what is found in one sentence
 */
public final class BySentence<T> {
    private final IntFunction<T> rule;
    private final @Nullable Object[] found;

    public BySentence(Reading reading, IntFunction<T> rule) {
        this.rule = rule;
        this.found = new Object[reading.sentences.count()];
    }

    /** What the rule finds in the sentence. */
    @SuppressWarnings("unchecked") // only what the rule found is kept
    public T of(int sentence) {
        Object known = found[sentence];
        if (known != null) {
            return (T) known;
        }
        T made = rule.apply(sentence);
        found[sentence] = made;
        return made;
    }
}
