package org.lagebrief.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Makes texts that no editor would let pass out of ordinary ones: the same of the same seed. */
final class TextMutations {
    private static final List<String> PIECES = List.of(
            "(",
            ")",
            "[",
            "]",
            "„",
            "“",
            "”",
            "\"",
            "«",
            "»",
            "‚",
            "‘",
            "’",
            "'",
            ",",
            ";",
            ":",
            ".",
            "…",
            "-",
            "–",
            "/",
            "%",
            "$",
            "\n",
            "\r",
            "\r\n",
            "\u2028",
            "\u0085",
            "\t",
            "\0",
            " ",
            "\u00a0",
            "\u202f",
            "\u2009",
            "\u200b",
            "\u200d",
            "\u00ad",
            "\ufeff",
            "\u2011",
            "\ud800",
            "\udc00",
            "\ud83d\ude00",
            "\u202e",
            "\u200f\u05d0\u05d1",
            "\u0663",
            "\uff13",
            "\u0301",
            "\u0130",
            "\u1e9e",
            "\u01c5",
            "\u212a",
            "½",
            "²",
            "0",
            "1.000.000",
            "99999999999999999999",
            "1e9",
            "3:1",
            "1'500",
            "12,34,567",
            "1.5.2",
            "24-Jähriger",
            "50,000-strong",
            "10k",
            " Mio.",
            " million",
            " Dutzend",
            " und ",
            " and ",
            " keine ",
            " no ",
            "zwischen 3 und ",
            "von 86 auf ",
            "from 27 to ",
            " bis ",
            " to ",
            "mehr als ",
            "at least ",
            "dreitausendachtunddreißig",
            "laut ",
            " zufolge",
            " sagte ",
            " said ",
            " told ",
            "Das teilte er mit",
            "weitere ",
            "another ",
            "darunter ",
            "including ",
            " am 31. Februar ",
            "A. ");

    private final Random random;
    private final List<String> texts;
    private final List<UnaryOperator<String>> ways = List.of(
            this::withPiece,
            this::withPiece,
            this::withPiece,
            this::withoutPart,
            this::withPartTwice,
            this::withPartElsewhere,
            this::withHalfOfAnother,
            this::withOtherBlanks,
            this::withWordsMixed,
            text -> text.toUpperCase(Locale.ROOT),
            text -> text.toLowerCase(Locale.ROOT),
            text -> Normalizer.normalize(text, Normalizer.Form.NFD),
            text -> text.replace(" ", ""),
            text -> text.replace(".", ""),
            text -> "„" + text.replace("„", "„‚«").replace("“", "»‘“"));

    TextMutations(long seed, List<String> texts) {
        this.random = new Random(seed);
        this.texts = texts;
    }

    /** One of the texts, changed in up to a dozen ways; never blank. */
    String next() {
        String text = anyText();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text = ways.get(random.nextInt(ways.size())).apply(text);
        }
        return text.isBlank() ? "x" + text : text;
    }

    private String anyText() {
        return texts.get(random.nextInt(texts.size()));
    }

    private int anywhere(String text) {
        return random.nextInt(text.length() + 1);
    }

    private String withPiece(String text) {
        int at = anywhere(text);
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return text.substring(0, at) + piece.repeat(1 + random.nextInt(3)) + text.substring(at);
    }

    private String withoutPart(String text) {
        int start = anywhere(text);
        return text.substring(0, start) + text.substring(Math.min(text.length(), start + random.nextInt(30)));
    }

    private String withPartTwice(String text) {
        int start = anywhere(text);
        int end = Math.min(text.length(), start + random.nextInt(200));
        return text.substring(0, end) + text.substring(start);
    }

    private String withPartElsewhere(String text) {
        int start = anywhere(text);
        int end = Math.min(text.length(), start + random.nextInt(80));
        String rest = text.substring(0, start) + text.substring(end);
        int at = anywhere(rest);
        return rest.substring(0, at) + text.substring(start, end) + rest.substring(at);
    }

    private String withHalfOfAnother(String text) {
        String other = anyText();
        String half = text.substring(0, Math.min(anywhere(text), 2000));
        return half + other.substring(anywhere(other));
    }

    private String withOtherBlanks(String text) {
        String blank =
                List.of("\u00a0", "\n", "\r\n", "\r", "  ", "\u200b", "-", "\t").get(random.nextInt(8));
        StringBuilder changed = new StringBuilder(text);
        for (int at = changed.indexOf(" "); at >= 0; at = changed.indexOf(" ", at + blank.length())) {
            if (random.nextInt(6) == 0) {
                changed.replace(at, at + 1, blank);
            }
        }
        return changed.toString();
    }

    private String withWordsMixed(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ", -1)));
        int start = random.nextInt(words.size());
        Collections.shuffle(words.subList(start, Math.min(words.size(), start + 8)), random);
        return String.join(" ", words);
    }
}
