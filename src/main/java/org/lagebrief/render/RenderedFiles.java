package org.lagebrief.render;

import java.nio.file.Path;
import java.util.List;
import org.lagebrief.model.Warning;

/**
 * An edition's files as they lie in their folder.
 *
 * @param paths the PDF first
 * @param warnings characters that no font has, each named with the first place in which it stands
 */
public record RenderedFiles(List<Path> paths, List<Warning> warnings) {
    public RenderedFiles {
        paths = List.copyOf(paths);
        warnings = List.copyOf(warnings);
    }
}
