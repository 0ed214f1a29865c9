package org.lagebrief.model;

import java.util.Locale;

/** A rule by which the words that name a speaker led to a source; a name that stands in the register to the letter needs none. */
public enum NameRule {
    /** The same word with another ending: "des ukrainischen Generalstabs". */
    INFLECTION,
    /** The same name, spelled in another way: "Selenskyj", "Zelensky". */
    SPELLING,
    /** Another word for the same body or place, or the place named in another form: "police", "Polizei"; "Munich", "Münchner". */
    SYNONYM,
    /** A title that changes nothing: "Präsident". */
    TITLE,
    /** Who speaks for a body: "spokesman", "Polizeisprecher", "Regierungsangaben". */
    SPEAKER,
    /** The party's own place: "Ukraine's military intelligence". */
    OWN_PLACE,
    /** The name of somebody who speaks for a body by his title: "Pentagon spokesman Pat Ryder". */
    NAME_OF_SPEAKER,
    /** A person with a given name, or without the one that is listed. */
    GIVEN_NAME,
    /** What somebody or something is, beside the name itself: "the intelligence service NIS". */
    DESCRIPTION,
    /** An organ of the same state: "US military official" where "US officials" are listed. */
    ORGAN,
    /** A body that every place has, taken for that of the place which the words speak of. */
    PLACE_OF_CLAIM,
    /** The party's own name. */
    PARTY,
    /** The state, its capital or its government, for which only this party stands: "Seoul", "Ukrainian officials". */
    STATE,
    /** Nobody in the register is called so: the name speaks for itself. */
    UNLISTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
