package org.lagebrief.extract.figure.trap;

import org.lagebrief.extract.figure.number.Figure;
import org.lagebrief.extract.pack.DigitNumbers;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;
import org.lagebrief.extract.text.Tokens.Kind;

/** Recognises numbers that name or number a thing: "ICE 597", "47. Brigade", "chapter 3", telephones, numbered lines, amounts behind a sign. */
final class Names implements Trap {
    private static final String SIGNS = "$\u20ac\u00a3\u00a5#\u00a7/+:&@=";
    private static final int MOST_UNGROUPED_DIGITS = 9;
    private static final int LONGEST_NAME = 4;
    private static final Roles PERSONS = Roles.of(Role.PERSON, Role.OUTCOME_NOUN, Role.GROUP);
    private static final Roles PEOPLE = Roles.of(Role.PERSON, Role.OUTCOME_NOUN, Role.GROUP, Role.OUTCOME_WORD);

    private final Reading reading;
    private final Tokens tokens;

    Names(Reading reading) {
        this.reading = reading;
        this.tokens = reading.tokens;
    }

    @Override
    public boolean catches(Figure figure, int sentence) {
        return isGluedToSign(figure)
                || isNamed(figure, sentence)
                || isOrdinal(figure.last() + 1, sentence)
                || isCode(figure)
                || isDialled(figure)
                || isInName(figure)
                || isHeading(figure, sentence);
    }

    private boolean isGluedToSign(Figure figure) {
        int before = figure.number() - 1;
        int after = figure.last() + 1;
        boolean left = before >= 0
                && tokens.is(before, Kind.MARK)
                && tokens.isGlued(figure.number())
                && (isSign(before) || (tokens.isGlued(before) && endsInDigit(before - 1)));
        boolean right =
                tokens.isGlued(after) && tokens.is(after, Kind.MARK) && isSign(after) && tokens.isGlued(after + 1);
        return left || right;
    }

    private boolean endsInDigit(int token) {
        return token >= 0 && DigitNumbers.isDigit(tokens.text.charAt(tokens.end(token) - 1));
    }

    private boolean isSign(int token) {
        return SIGNS.indexOf(tokens.text.charAt(tokens.start(token))) >= 0;
    }

    private boolean isNamed(Figure figure, int sentence) {
        int start = reading.sentences.start(sentence);
        int name = reading.phraseBefore(figure.number(), start, Role.NAME_OF_NUMBER);
        if (name >= 0 && !tokens.isWord(name)) {
            return true;
        }
        int word = name >= 0 ? name : reading.phraseBefore(figure.first(), start, Role.NAME_OF_NUMBER);
        return word >= 0 && !isVerb(word) && !reading.has(figure.last() + 1, PERSONS);
    }

    /** "The confirmed dead number 61": a word that also says how many people there are, behind what they are called. */
    private boolean isVerb(int name) {
        return reading.has(name, Role.COUNTING) && reading.has(name - 1, Role.OUTCOME_NOUN);
    }

    /** Digits and a full stop that does not end the sentence: "47. Brigade". */
    private boolean isOrdinal(int after, int sentence) {
        return tokens.isMark(after, '.')
                && tokens.isGlued(after)
                && tokens.is(after - 1, Kind.DIGITS)
                && after + 1 < reading.sentences.end(sentence)
                && tokens.isWord(after + 1);
    }

    private boolean isCode(Figure figure) {
        int token = figure.number();
        if (!tokens.is(token, Kind.DIGITS)) {
            return false;
        }
        int length = tokens.end(token) - tokens.start(token);
        boolean leadingZero = length > 1 && tokens.text.charAt(tokens.start(token)) == '0';
        boolean multiplied = figure.low() != tokens.value(token);
        boolean measured = tokens.text.charAt(tokens.end(token) - 1) == '0' && hasFraction(token) && !multiplied;
        return measured
                || (leadingZero && tokens.value(token) >= 1)
                || (length > MOST_UNGROUPED_DIGITS && isUngrouped(token));
    }

    /** "7,0" is measured, not counted, unless a word multiplies it. */
    private boolean hasFraction(int token) {
        int digits = 0;
        int at = tokens.end(token) - 1;
        while (at > tokens.start(token) && DigitNumbers.isDigit(tokens.text.charAt(at))) {
            digits++;
            at--;
        }
        return at > tokens.start(token) && digits < 3;
    }

    private boolean isUngrouped(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (!DigitNumbers.isDigit(tokens.text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Digits beside digits, as telephones have them; a year, or a day such as "23rd", may stand before a count. */
    private boolean isDialled(Figure figure) {
        return tokens.is(figure.number(), Kind.DIGITS)
                && (isDigits(figure.last() + 1)
                        || (tokens.is(figure.first() - 1, Kind.DIGITS)
                                && !Dates.isYear(tokens.value(figure.first() - 1))));
    }

    private boolean isDigits(int token) {
        return tokens.is(token, Kind.DIGITS) || tokens.is(token, Kind.MIXED);
    }

    /** "ICE 597", "RE 5": a few digits behind a few capitals, with no people behind. */
    private boolean isInName(Figure figure) {
        int token = figure.number();
        int length = tokens.end(token) - tokens.start(token);
        return figure.first() == token
                && tokens.is(token, Kind.DIGITS)
                && length <= LONGEST_NAME
                && isAcronym(token - 1)
                && !reading.has(figure.last() + 1, PEOPLE);
    }

    private boolean isAcronym(int token) {
        if (!tokens.isWord(token) || tokens.end(token) - tokens.start(token) > LONGEST_NAME) {
            return false;
        }
        for (int at = tokens.start(token); at < tokens.end(token); at++) {
            if (!Character.isUpperCase(tokens.text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** A number before a dash at the beginning of a line numbers the line. */
    private boolean isHeading(Figure figure, int sentence) {
        int after = figure.last() + 1;
        return figure.number() == reading.sentences.start(sentence)
                && tokens.is(figure.number(), Kind.DIGITS)
                && (tokens.isMark(after, '-') || tokens.isMark(after, '\u2013') || tokens.isMark(after, ')'))
                && (tokens.isMark(after, ')') || !tokens.isGlued(after));
    }
}
