package org.lagebrief.render.text;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import freemarker.template.TemplateSequenceModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a template needs to lay out plain text: {@code fold(text, lead)} and {@code row([text, width, "right"], …)}, which measure
 * by what a reader sees, and what tidies the text when it is done.
 *
 * <p>What they are given prints on lines of its own: it can neither steer a terminal nor pretend to be a heading.
 */
public final class PlainText {
    /** So wide is a line at most; mail programs break longer ones wherever they like. */
    public static final int COLUMNS = 78;

    private static final String GAP = "  ";
    private static final Pattern BLANK_LINES = Pattern.compile("\\n(?:[ \\t]*\\n){2,}");
    private static final Pattern TRAILING_BLANKS = Pattern.compile("[ \\t]+(?=\\n)");

    private PlainText() {}

    /** The methods by their names. */
    public static Map<String, TemplateMethodModelEx> methods() {
        return Map.of("fold", PlainText::fold, "row", PlainText::row);
    }

    /** No blank at the end of a line, no two blank lines in a row, none at the start, and a line end at the end. */
    public static String tidied(String text) {
        String lines = TRAILING_BLANKS.matcher(text.replaceAll("\\R", "\n")).replaceAll("");
        return BLANK_LINES.matcher(lines).replaceAll("\n\n").strip() + "\n";
    }

    /** The text after its lead, what does not fit below its beginning; the lead may be missing. */
    private static Object fold(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String lead = arguments.size() > 1 ? string(arguments.get(1)) : "";
        String indent = " ".repeat(DisplayWidth.of(lead));
        return Lines.of(string(arguments.get(0)), COLUMNS - indent.length()).stream()
                .collect(Collectors.joining("\n" + indent, lead, ""));
    }

    /** Cells side by side, two blanks between them, each folded within its width, to the left or right edge of it. */
    private static Object row(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        List<Cell> cells = new ArrayList<>();
        for (Object argument : arguments) {
            cells.add(cell(argument));
        }
        int height = cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            int number = line;
            lines.add(cells.stream()
                    .map(cell -> cell.line(number))
                    .collect(Collectors.joining(GAP))
                    .stripTrailing());
        }
        return String.join("\n", lines);
    }

    private record Cell(List<String> lines, int width, boolean toTheRight) {
        String line(int number) {
            String text = number < lines.size() ? lines.get(number) : "";
            String blanks = " ".repeat(Math.max(0, width - DisplayWidth.of(text)));
            return toTheRight ? blanks + text : text + blanks;
        }
    }

    private static Cell cell(@Nullable Object argument) throws TemplateModelException {
        if (!(argument instanceof TemplateSequenceModel cell)
                || cell.size() < 2
                || !(cell.get(1) instanceof TemplateNumberModel number)) {
            throw new TemplateModelException("row: expected cells such as [text, 20] or [text, 20, \"right\"]");
        }
        int width = Math.max(0, number.getAsNumber().intValue());
        boolean toTheRight = cell.size() > 2 && string(cell.get(2)).equals("right");
        return new Cell(Lines.of(string(cell.get(0)), width), width, toTheRight);
    }

    private static String string(@Nullable Object model) throws TemplateModelException {
        if (model instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        throw new TemplateModelException(
                "fold, row: expected a text, found " + (model == null ? "none" : "another value"));
    }
}
