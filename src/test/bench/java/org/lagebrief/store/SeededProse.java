package org.lagebrief.store;

import java.util.Random;

/**
 * Sentences of a small grammar, drawn by a seed: of the shape "who, where, what, when, and why it is told", with invented places.
 *
 * <p>Each of its parts is a phrase of two to six words from a list of its own, or a name made of syllables, so that two texts share
 * set phrases as two real reports do, and hardly ever a sentence. There are nearly four million sentences for each of the 8,000 names.
 */
final class SeededProse {
    private static final String[] WHO = {
        "A spokeswoman for the district", "Residents of the old town", "The regional council", "Two aid workers",
        "The operator of the mine", "A teacher who had stayed behind", "Doctors at the hospital", "The union's lawyers",
        "A driver on the supply road", "Relatives of the crew", "The mayor's deputy", "Members of the committee",
        "An engineer from the water board", "Farmers along the river", "The head of the rescue service",
        "Shopkeepers near the station", "Analysts at the institute", "A retired officer", "The bishop's office",
        "Reporters at the scene", "The insurer of the plant", "Volunteers from the north", "A judge at the local court",
        "The railway company",
    };
    private static final String[] DID = {
        "said that", "told the paper that", "could not rule out that", "denied on local radio that", "had warned for weeks that",
        "confirmed in a short note that", "doubted in public that", "learned only later that", "complained at a meeting that",
        "wrote in a letter that", "heard from neighbours that", "repeated after the session that", "hoped until the end that",
        "were told by telephone that", "saw on the first day that", "explained to a small crowd that", "took it for granted that",
        "still deny that", "noted in the log that", "found out by chance that",
    };
    private static final String[] WHAT = {
        "the road to", "the second shaft at", "the bridge before", "the storehouse in", "the school of", "the power line to",
        "the camp outside", "the market hall in", "the pumping station at", "the western gate of", "the clinic in",
        "the ferry from", "the dam above", "the archive of", "the shelters around", "the barracks near", "the chapel of",
        "the fields below", "the harbour of", "the last train to",
    };
    private static final String[] BECAME = {
        "had been closed", "would open again", "was out of reach", "had never been inspected", "could be reached on foot",
        "was handed over", "stood under water", "had lost its roof", "would be rebuilt", "was kept under guard",
        "had run out of fuel", "was searched twice", "would not hold", "had been cleared", "was left to the militia",
        "needed new pumps", "was sold years ago", "had been sealed off", "served as a depot", "was empty by then",
    };
    private static final String[] WHEN = {
        "since early morning", "before the end of the month", "on the night of the storm", "after a long quarrel",
        "in the first hours", "without any notice", "when the sirens went", "as soon as the weather allowed",
        "for the third time this year", "during the talks", "against the advice of experts", "shortly after noon",
        "by order of the ministry", "at the request of the families", "while the search went on", "to everyone's surprise",
        "in spite of earlier promises", "because nobody had the keys", "under pressure from the capital", "once the snow had gone",
    };
    private static final String[] SYLLABLES = {
        "ba", "dor", "el", "fi", "gan", "hul", "is", "jor", "ke", "lun", "mar", "ni", "ost", "pra", "qui", "rud", "sel", "tam", "ul", "vek"
    };

    private final Random random;

    SeededProse(Random random) {
        this.random = random;
    }

    /** A sentence with its full stop, of about 100 characters. */
    String sentence() {
        return one(WHO) + " " + one(DID) + " " + one(WHAT) + " " + name() + " " + one(BECAME) + " " + one(WHEN) + ".";
    }

    private String name() {
        String name = one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String one(String[] phrases) {
        return phrases[random.nextInt(phrases.length)];
    }
}
