package org.lagebrief.extract;

import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.source.Attribution;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Confidence;

/**
 * The classes of evidence on which the parts of a claim can rest, each with how sure a claim of its class is; these numbers stand here
 * alone, for each class one: the share of its claims that was right in marked texts, {@code CalibrationTest} shows it.
 */
final class Certainty {
    private static final double NEAR = 4;
    private static final double WITHIN_CLAUSE = 10;
    private static final double WITHIN_SENTENCE = 25;

    private Certainty() {}

    /** How it is known that the figure counts people. */
    enum OfFigure {
        /** A noun for people follows the number. */
        PEOPLE(0.97),
        /** A noun for people follows what only may be meant as a number: "ein", "Dutzende". */
        PEOPLE_LOOSELY(0.92),
        /** A noun follows that the pack does not know. */
        UNKNOWN_NOUN(0.91),
        UNKNOWN_NOUN_LOOSELY(0.88),
        /** The number stands without a noun. */
        NO_NOUN(0.91),
        NO_NOUN_LOOSELY(0.88),
        /** The number is grouped by the sign that its language keeps for decimals, "3,000" in German, and could be a fraction. */
        AMBIGUOUS_SIGN(0.80);

        final double confidence;

        OfFigure(double confidence) {
            this.confidence = confidence;
        }

        static OfFigure of(Counted counted, boolean ambiguous) {
            if (ambiguous) {
                return AMBIGUOUS_SIGN;
            }
            Figure figure = counted.figure();
            boolean loose = figure.bound() == Bound.VAGUE || figure.article();
            return switch (counted.noun().kind()) {
                case PEOPLE -> loose ? PEOPLE_LOOSELY : PEOPLE;
                case UNKNOWN, THING -> loose ? UNKNOWN_NOUN_LOOSELY : UNKNOWN_NOUN;
                case NONE -> loose ? NO_NOUN_LOOSELY : NO_NOUN;
            };
        }
    }

    /** How far from the figure the word stands that says its measure. */
    enum OfMeasure {
        /** The noun counted says it itself. */
        NOUN(0.98),
        /** A participle or verb beside it. */
        NEAR_WORD(0.98),
        CLAUSE(0.98),
        SENTENCE(0.94),
        /** Taken from another figure, or across clauses. */
        FAR(0.85);

        final double confidence;

        OfMeasure(double confidence) {
            this.confidence = confidence;
        }

        static OfMeasure of(Counted counted) {
            double distance = counted.distance();
            if (distance == 0) {
                return NOUN;
            }
            if (distance <= NEAR) {
                return NEAR_WORD;
            }
            return distance <= WITHIN_CLAUSE ? CLAUSE : distance <= WITHIN_SENTENCE ? SENTENCE : FAR;
        }
    }

    /** How it is known who states the figure. */
    enum OfOrigin {
        QUOTATION(0.95),
        CLAUSE(0.94),
        SENTENCE(0.98),
        POINTER(0.95),
        INDIRECT(0.93),
        OWN_VOICE(0.91);

        final double confidence;

        OfOrigin(double confidence) {
            this.confidence = confidence;
        }

        static OfOrigin of(Attribution.Evidence evidence) {
            return switch (evidence) {
                case QUOTATION -> QUOTATION;
                case CLAUSE -> CLAUSE;
                case SENTENCE -> SENTENCE;
                case POINTER -> POINTER;
                case INDIRECT -> INDIRECT;
                case OWN_VOICE -> OWN_VOICE;
            };
        }
    }

    /** @param ambiguous whether one of the figure's numbers could be a fraction */
    static Confidence of(Counted counted, boolean ambiguous, Attribution.Statement statement) {
        return new Confidence(
                OfFigure.of(counted, ambiguous).confidence,
                OfMeasure.of(counted).confidence,
                OfOrigin.of(statement.evidence()).confidence);
    }
}
