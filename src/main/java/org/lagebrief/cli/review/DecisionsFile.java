package org.lagebrief.cli.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** A file of decisions: UTF-8, written as a whole or not at all. */
public final class DecisionsFile {
    private static final String STANDARD_OUTPUT = "-";

    private DecisionsFile() {}

    /** @throws InputFaultException if there is no such file, or it is no text in UTF-8 */
    public static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw fault(file, "a file", "none", "name another one", e);
        } catch (CharacterCodingException e) {
            throw fault(file, "text in UTF-8", "bytes that are none", "save it as CSV in UTF-8", e);
        } catch (IOException e) {
            throw fault(file, "a file that can be read", e.toString(), "check its permissions", e);
        }
    }

    /**
     * Writes the text, to standard output if the file is called {@code -}.
     *
     * @throws InputFaultException if nothing can be written there
     */
    public static void write(String file, String text, PrintWriter out) {
        if (file.equals(STANDARD_OUTPUT)) {
            out.print(text);
            out.flush();
            return;
        }
        Path path = Path.of(file).toAbsolutePath();
        try {
            Path part =
                    Files.createTempFile(path.getParent(), path.getFileName().toString(), ".part");
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw fault(file, "a place where a file can be written", e.toString(), "name another one", e);
        }
    }

    private static InputFaultException fault(
            String file, String expected, String found, String remedy, IOException cause) {
        return new InputFaultException(new InputFault(file, expected, found, remedy), cause);
    }
}
