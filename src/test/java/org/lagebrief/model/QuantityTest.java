package org.lagebrief.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
    @ParameterizedTest
    @CsvSource({
        "EXACT, 5, 5",
        "ABOUT, 5, 5",
        "AT_LEAST, 5, ",
        "MORE_THAN, 5, ",
        "AT_MOST, , 5",
        "LESS_THAN, , 5",
    })
    void boundDecidesWhichEndIsOpen(Bound bound, Long low, Long high) {
        Quantity quantity = Quantity.bounded(bound, 5, "five");

        assertThat(quantity.low()).isEqualTo(low);
        assertThat(quantity.high()).isEqualTo(high);
    }

    @Test
    void lowAboveHighIsRejected() {
        assertThatThrownBy(() -> Quantity.between(7, 5, "7 to 5"))
                .hasMessage("quantity: expected low <= high, found 7 > 5");
    }

    @Test
    void negativeNumberIsRejected() {
        assertThatThrownBy(() -> Quantity.exactly(-1, "-1")).hasMessageContaining("expected no negative number");
        assertThatThrownBy(() -> Quantity.bounded(Bound.AT_MOST, -1, "-1")).hasMessageContaining("no negative number");
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 5, 6", "EXACT, 5, ", "ABOUT, , 5", "AT_LEAST, 5, 6", "MORE_THAN, , 5", "AT_MOST, 5, 6",
        "LESS_THAN, 5, ", "RANGE, 5, ", "RANGE, , 5", "VAGUE, 5, 5", "VAGUE, , 5", "EXACT, , "
    })
    void endsThatDoNotFitTheBoundAreRejected(Bound bound, Long low, Long high) {
        assertThatThrownBy(() -> new Quantity(low, high, bound, "?")).hasMessageContaining("does not fit");
    }

    @Test
    void rangeAndVagueHaveNoSingleNumber() {
        assertThatThrownBy(() -> Quantity.bounded(Bound.VAGUE, 5, "?")).hasMessageContaining("no single number");
        assertThatThrownBy(() -> Quantity.bounded(Bound.RANGE, 5, "?")).hasMessageContaining("no single number");
    }

    @Test
    void wordingDoesNotMakeAnotherQuantity() {
        Quantity german = Quantity.bounded(Bound.MORE_THAN, 3000, "über 3000");

        assertThat(german.sameAs(Quantity.bounded(Bound.MORE_THAN, 3000, "more than 3,000")))
                .isTrue();
        assertThat(german.sameAs(Quantity.bounded(Bound.AT_LEAST, 3000, "at least 3,000")))
                .isFalse();
        assertThat(german.sameAs(Quantity.bounded(Bound.MORE_THAN, 3800, "more than 3,800")))
                .isFalse();
        assertThat(Quantity.between(1, 2, "1-2").sameAs(Quantity.between(1, 3, "1-3")))
                .isFalse();
    }

    @Test
    void boundsAreWrittenInLowerCase() {
        assertThat(Bound.MORE_THAN.code()).isEqualTo("more_than");
        assertThat(Bound.EXACT.code()).isEqualTo("exact");
    }
}
