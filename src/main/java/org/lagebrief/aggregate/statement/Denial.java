package org.lagebrief.aggregate.statement;

import java.time.LocalDate;
import java.util.Optional;
import org.lagebrief.model.Answer;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Voice;

/** A rejection of a number, by a named voice or by none. */
public record Denial(Answer answer, Optional<Voice> voice) {
    public LocalDate publishedOn() {
        return answer.claim().publishedOn();
    }

    /** When it was said: a relay passes on what was said on the day it names. */
    public LocalDate saidOn() {
        Claim claim = answer.claim();
        return claim.relays().isEmpty() ? claim.publishedOn() : claim.asOf().date();
    }

    public boolean isOf(Measure measure, Figure figure) {
        return answer.claim().measure() == measure
                && Figure.number(answer.claim().quantity()).equals(figure.number());
    }

    public boolean isBy(String partyId) {
        return voice.filter(speaker -> speaker.party().id().equals(partyId)).isPresent();
    }
}
