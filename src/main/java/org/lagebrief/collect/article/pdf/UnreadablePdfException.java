package org.lagebrief.collect.article.pdf;

/** Says why a PDF document cannot be read as an article, in the words of a fault. */
public final class UnreadablePdfException extends Exception {
    private final String expected;
    private final String found;
    private final String remedy;

    UnreadablePdfException(String expected, String found, String remedy) {
        super("expected " + expected + ", found " + found);
        this.expected = expected;
        this.found = found;
        this.remedy = remedy;
    }

    public String expected() {
        return expected;
    }

    public String found() {
        return found;
    }

    public String remedy() {
        return remedy;
    }
}
