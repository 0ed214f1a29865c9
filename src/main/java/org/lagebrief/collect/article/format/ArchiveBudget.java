package org.lagebrief.collect.article.format;

import org.lagebrief.collect.file.InputFile;
import org.lagebrief.model.InputFaultException;
import org.springframework.util.unit.DataSize;

/** What the archives in one file have used up of what a file may hold; once exceeded it stays so, however deep. */
public final class ArchiveBudget {
    private static final long RATIO_COUNTS_FROM = DataSize.ofMegabytes(4).toBytes();
    private static final String SETTING = "raise lagebrief.collect.articles.archives.";

    private final ArchiveSettings settings;
    private long entries;
    private long inflated;
    private boolean exceeded;

    public ArchiveBudget(ArchiveSettings settings) {
        this.settings = settings;
    }

    /** Whether a limit of the whole file was met, so that nothing of it may be unpacked any more. */
    public boolean isExceeded() {
        return exceeded;
    }

    /** @throws InputFaultException if an archive may not stand in so many others */
    void checkDepth(Content archive, int depth) {
        if (depth >= settings.maxDepth()) {
            throw archive.fault(
                    "at most " + settings.maxDepth() + " archives within each other",
                    "more",
                    "unpack it or " + SETTING + "maxDepth");
        }
    }

    /** @throws InputFaultException if these are more entries than a file may have */
    public void addEntry(Content archive) {
        entries++;
        if (entries > settings.maxEntries()) {
            throw exceeded(archive, "at most " + settings.maxEntries() + " entries", "maxEntries");
        }
    }

    /**
     * Counts bytes that were unpacked just now.
     *
     * @param ofEntry how many of its entry were unpacked so far, out of how many packed ones
     * @throws InputFaultException if that is more than a file may unpack to, or too many of so few
     */
    public void addInflated(Content archive, int count, long ofEntry, long packed) {
        inflated += count;
        if (inflated > settings.maxInflated().toBytes()) {
            String most = "at most " + InputFile.readable(settings.maxInflated()) + " when unpacked";
            throw exceeded(archive, most, "maxInflated");
        }
        if (ofEntry > RATIO_COUNTS_FROM && ofEntry / settings.maxRatio() > packed) {
            String most = "at most " + settings.maxRatio() + " bytes unpacked from one";
            throw exceeded(archive, most, "maxRatio");
        }
    }

    private InputFaultException exceeded(Content archive, String most, String setting) {
        exceeded = true;
        return archive.fault(most, "more", "unpack it by hand or " + SETTING + setting);
    }
}
