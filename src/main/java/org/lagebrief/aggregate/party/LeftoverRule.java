package org.lagebrief.aggregate.party;

import java.util.List;
import java.util.Optional;
import org.lagebrief.model.NameRule;

/** A reason for which a name is a listed one although it has a part more. */
@FunctionalInterface
interface LeftoverRule {
    /** The rules in the order in which they are asked. A part that none of them explains makes the name another one. */
    List<LeftoverRule> ALL = List.of(
            new OwnPlace(),
            new OwnWords(),
            new Titles(),
            new Speakers(),
            new Kinds(),
            new Organs(),
            new Descriptions(),
            new NamesOfSpeakers(),
            new GivenNames());

    Optional<NameRule> explains(Leftover left);

    /** South Korea's Joint Chiefs are the Joint Chiefs that South Korea has listed; those of the USA are not. */
    final class OwnPlace implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            return when(left.is(Role.PLACE) && left.listed().isOfThePlace(left.part()), NameRule.OWN_PLACE);
        }
    }

    /** What another of the source's names has. */
    final class OwnWords implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            boolean own = !left.is(Role.PLACE) && left.listed().knows(left.part());
            return when(own, left.is(Role.PROPER) ? NameRule.GIVEN_NAME : NameRule.DESCRIPTION);
        }
    }

    /** A title, where the name says whose it is. */
    final class Titles implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            return when(left.is(Role.TITLE), NameRule.TITLE);
        }
    }

    /** A body and who speaks for it are one. */
    final class Speakers implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            return when(left.is(Role.SPEAKER), NameRule.SPEAKER);
        }
    }

    /** What kind of thing the name is. */
    final class Kinds implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            return when(left.is(Role.KIND), NameRule.DESCRIPTION);
        }
    }

    /** An organ of a state that is listed without it. */
    final class Organs implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            Listed listed = left.listed();
            boolean sameState =
                    left.name().parts().stream().anyMatch(part -> part.is(Role.PLACE) && listed.isOfThePlace(part));
            return when(left.is(Role.STATE) && listed.isOfAState() && sameState, NameRule.ORGAN);
        }
    }

    /** Beside a proper name, what it is: "the coordination centre CECOPI"; beside a full name also in unknown words. */
    final class Descriptions implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            boolean body = left.is(Role.STATE) || left.is(Role.LOCAL);
            boolean unknown = left.is(Role.PROPER)
                    && !left.part().isCapital()
                    && left.listed().name().size() > 1;
            return when(left.listed().isProper() && (body || unknown), NameRule.DESCRIPTION);
        }
    }

    /** Who speaks for a body by his title; an office whose holder is listed is held by nobody else. */
    final class NamesOfSpeakers implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            Listed listed = left.listed();
            boolean office = listed.name().has(Role.TITLE) && listed.isNamedPerson();
            boolean person = listed.isSurname() && listed.hasGivenName();
            boolean named = left.is(Role.PROPER) && left.part().isCapital() && left.isBehindTitle();
            return when(named && !office && !person, NameRule.NAME_OF_SPEAKER);
        }
    }

    /** A given name before a surname that is listed without any. */
    final class GivenNames implements LeftoverRule {
        @Override
        public Optional<NameRule> explains(Leftover left) {
            Listed listed = left.listed();
            boolean surname = listed.isSurname()
                    && !listed.hasGivenName()
                    && !listed.last().isAllCapitals()
                    && !NameWords.endsNoPersonsName(listed.last());
            boolean given = left.is(Role.PROPER) && left.part().isCapital() && left.leadsToTheName();
            return when(surname && given, NameRule.GIVEN_NAME);
        }
    }

    private static Optional<NameRule> when(boolean applies, NameRule rule) {
        return applies ? Optional.of(rule) : Optional.empty();
    }
}
