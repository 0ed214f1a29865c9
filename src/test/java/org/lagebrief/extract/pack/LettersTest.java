package org.lagebrief.extract.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tables answer as {@link Character} does, and a text in lower case is cut at the same places as its original. */
class LettersTest {
    @Test
    void everyCharacterHasItsTraits() {
        assertThat(everyCharacter()).allSatisfy(i -> {
            char c = (char) i.intValue();
            assertThat(Letters.lower(c)).isEqualTo(Character.toLowerCase(c));
            assertThat(Letters.isLetter(c)).isEqualTo(Character.isLetter(c));
            assertThat(Letters.isCapital(c)).isEqualTo(Character.isUpperCase(c));
            assertThat(Letters.isInner(c)).isEqualTo(Character.isLetterOrDigit(c) || isMark(c));
            assertThat(Letters.isBlank(c))
                    .isEqualTo(Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff');
        });
    }

    @Test
    void lowerCaseChangesNoTraitThatCutsWords() {
        assertThat(everyCharacter()).allSatisfy(i -> {
            char c = (char) i.intValue();
            char lower = Letters.lower(c);
            assertThat(Letters.isLetter(lower)).isEqualTo(Letters.isLetter(c));
            assertThat(Letters.isInner(lower)).isEqualTo(Letters.isInner(c));
            assertThat(Letters.isBlank(lower)).isEqualTo(Letters.isBlank(c));
        });
    }

    private static IntStream everyCharacter() {
        return IntStream.rangeClosed(Character.MIN_VALUE, Character.MAX_VALUE);
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
