package org.lagebrief.store;

import java.util.Random;

/**
 * Sentences of a small grammar, drawn by a seed: who said what of which place, when, and to whom.
 *
 * <p>No phrase is longer than two words and each list has {@value #CHOICES}, so that any five words in a row come of three lists
 * at least: about one article in three hundred has a given five of them, as set phrases go round in real reports, and hardly any two
 * have a sentence in common.
 */
final class SeededProse {
    private static final int CHOICES = 20;
    private static final String[] WHO = split("a teacher,the mayor,two drivers,some farmers,the bishop,a judge,many residents,the insurer,"
            + "several doctors,a pilot,the widow,three lawyers,the operator,a pensioner,the foreman,most relatives,an engineer,"
            + "the deputy,a baker,few volunteers");
    private static final String[] DID = split("said,denied,doubted,confirmed,wrote,learned,repeated,feared,hoped,heard,noted,"
            + "complained,explained,insisted,recalled,suspected,announced,assumed,admitted,warned");
    private static final String[] WHAT = split("the bridge,the clinic,the ferry,a storehouse,the school,the chapel,one shaft,the harbour,"
            + "the archive,the dam,both gates,the camp,a depot,the market,the station,the mill,some shelters,the tower,a tunnel,"
            + "the barracks");
    private static final String[] BECAME = split("had closed,would reopen,was flooded,stood empty,lost power,was searched,changed hands,"
            + "burnt down,held firm,was cleared,needed pumps,got guards,was rebuilt,fell silent,was sold,ran dry,was sealed,"
            + "had cracked,was handed,lay idle");
    private static final String[] WHEN = split("since dawn,last night,by noon,on Tuesday,years ago,this spring,before long,after hours,"
            + "at dusk,over Easter,in March,without notice,too early,once more,during talks,within days,right away,till winter,"
            + "every evening,as planned");
    private static final String[] WITH = split("despite promises,for lack,under pressure,against advice,out of,in spite,with help,by order,"
            + "on request,at gunpoint,among friends,behind fences,near ruins,across town,beyond doubt,through mud,between shifts,"
            + "around corners,above all,below ground");
    private static final String[] SYLLABLES =
            split("ba,dor,el,fi,gan,hul,is,jor,ke,lun,mar,ni,ost,pra,qui,rud,sel,tam,ul,vek");

    private final Random random;

    SeededProse(Random random) {
        this.random = random;
    }

    /** A sentence with its full stop, of about 100 characters. */
    String sentence() {
        String first = String.join(" ", one(WHO), "of", name(), one(DID), one(WHAT), one(BECAME), one(WHEN), one(WITH));
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + ", and " + one(WHO) + " " + one(DID) + " it.";
    }

    private String name() {
        String name = one(SYLLABLES) + one(SYLLABLES) + one(SYLLABLES);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private String one(String[] phrases) {
        return phrases[random.nextInt(CHOICES)];
    }

    private static String[] split(String phrases) {
        return phrases.split(",");
    }
}
