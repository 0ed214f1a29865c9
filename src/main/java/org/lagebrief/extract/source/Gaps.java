package org.lagebrief.extract.source;

import org.jspecify.annotations.Nullable;
import org.lagebrief.extract.figure.Counted;
import org.lagebrief.extract.pack.Role;
import org.lagebrief.extract.pack.Roles;
import org.lagebrief.extract.source.cue.Cue;
import org.lagebrief.extract.source.phrase.Adverbials;
import org.lagebrief.extract.source.phrase.PhraseBehind;
import org.lagebrief.extract.source.phrase.Source;
import org.lagebrief.extract.source.phrase.SourceWords;
import org.lagebrief.extract.text.Reading;
import org.lagebrief.extract.text.Tokens;

/** Finds the second voice that shares the first one's verb: "police put the crowd at 5,000, organisers at 20,000". */
final class Gaps {
    private static final Roles LINKS = Roles.of(Role.FUNCTION_WORD, Role.PREPOSITION);

    private final Reading reading;
    private final Tokens tokens;
    private final SourceWords words;
    private final PhraseBehind behind;
    private final Adverbials adverbials;

    Gaps(Reading reading, SourceWords words) {
        this.reading = reading;
        this.tokens = reading.tokens;
        this.words = words;
        this.behind = new PhraseBehind(reading, words);
        this.adverbials = new Adverbials(reading, words);
    }

    /** The cue of a source that alone, but for adverbs and a preposition, stands between the last joint and the figure; or null. */
    @Nullable
    Cue of(Counted counted, Cue spoken) {
        int figure = counted.figure().first();
        int joint = figure - 1;
        while (joint > spoken.last() && !tokens.isMark(joint, ',') && !reading.has(joint, Role.AND)) {
            joint--;
        }
        if (joint <= spoken.last() || !isSecond(spoken.last() + 1, joint)) {
            return null;
        }
        Source source = behind.at(joint + 1, figure);
        boolean alone = source != null && isLight(source.last() + 1, figure);
        boolean voice = alone && source != null && words.isPlausible(source) && isVoice(source);
        return voice && source != null
                ? new Cue(joint + 1, source.last(), Cue.Reach.FORWARD, source, null, null)
                : null;
    }

    /** A role or a body, and a name where it stands without an article. */
    private boolean isVoice(Source source) {
        boolean name = tokens.isCapital(source.first()) && !tokens.isWord(source.first() - 1);
        return name || words.hasAny(source, Role.TITLE) || source.generic() || words.isOutlet(source);
    }

    /** Whether a number was told before the joint. */
    private boolean isSecond(int from, int joint) {
        return tokens.hasValue(from, joint);
    }

    private boolean isLight(int from, int figure) {
        for (int at = adverbials.skip(from, figure); at < figure; at++) {
            if (!reading.has(at, LINKS)) {
                return false;
            }
        }
        return true;
    }
}
