package org.lagebrief.model;

/**
 * A rendered briefing.
 *
 * @param revision 1, then 2 … whenever a later run of the same week says something else
 * @param contentHash SHA-256, hexadecimal, of what the briefing says; equal hashes need no further revision
 */
public record Edition(String topicId, Week week, int revision, String contentHash) {
    /** The name of its PDF without ending: {@code dprk-kursk-2024-W52}, later {@code dprk-kursk-2024-W52-r2}. */
    public String baseName() {
        return topicId + "-" + week + (revision == 1 ? "" : "-r" + revision);
    }
}
