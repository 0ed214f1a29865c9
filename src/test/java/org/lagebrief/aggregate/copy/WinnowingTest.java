package org.lagebrief.aggregate.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Words to shingles, shingles to fingerprints. */
class WinnowingTest {
    static Stream<Long> seeds() {
        return LongStream.range(0, 50).boxed();
    }

    @Test
    void textOfFewerThanFiveWordsHasNoShingles() {
        assertThat(Shingles.of("one two, three – four!")).isEmpty();
        assertThat(Shingles.of("one two, three – four! five")).hasSize(1);
        assertThat(Winnowing.places(new long[0])).isEmpty();
    }

    @Test
    void shinglesSeeWordsAlone() {
        assertThat(Shingles.of("Die Straße: „über 1.100“ Café-Gäste"))
                .isEqualTo(Shingles.of("die strasse ÜBER 1 100 cafe\u0301\ngä\u00ADste"));
        assertThat(Shingles.of("at least 95 people died")).isNotEqualTo(Shingles.of("at least 59 people died"));
        assertThat(Shingles.of("a b c d e")).isNotEqualTo(Shingles.of("b a c d e"));
    }

    @Test
    void veryLongTextIsReadInPart() {
        assertThat(Shingles.of("word ".repeat(2 * Shingles.MOST_WORDS)))
                .hasSize(Shingles.MOST_WORDS - Shingles.WORDS + 1);
    }

    @Test
    void smallestOfEachWindowIsSelectedAndTheRightmostOfEquals() {
        long[] shingles = new long[Winnowing.WINDOW + 2];
        Arrays.fill(shingles, 9);
        shingles[3] = 1;
        shingles[7] = 1;

        assertThat(Winnowing.places(shingles)).containsExactly(7);
        assertThat(Winnowing.places(new long[] {5, 3, 4})).containsExactly(1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void sharedRunOfTwentyWordsSharesAFingerprint(long seed) {
        Random random = new Random(seed);
        String shared = words(random, Winnowing.SURELY_FOUND);
        long[] one = fingerprints(words(random, random.nextInt(90)) + shared + words(random, random.nextInt(90)));
        long[] other = fingerprints(words(random, random.nextInt(90)) + shared + words(random, random.nextInt(90)));

        assertThat(SameText.shared(Shingles.distinct(one), Shingles.distinct(other)))
                .isPositive();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyWindowHasItsFingerprint(long seed) {
        long[] shingles = new Random(seed).longs(400).toArray();
        int[] places = Winnowing.places(shingles);

        assertThat(places).isSorted().doesNotHaveDuplicates().hasSizeBetween(30, 70);
        assertThat(places[0]).isLessThan(Winnowing.WINDOW);
        for (int i = 1; i < places.length; i++) {
            assertThat(places[i] - places[i - 1]).isLessThanOrEqualTo(Winnowing.WINDOW);
        }
    }

    private static long[] fingerprints(String text) {
        long[] shingles = Shingles.of(text);
        return IntStream.of(Winnowing.places(shingles))
                .mapToLong(place -> shingles[place])
                .toArray();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX))
                .collect(Collectors.joining(" ", "", " "));
    }
}
