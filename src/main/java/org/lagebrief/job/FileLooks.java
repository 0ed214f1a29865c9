package org.lagebrief.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.FileLook;

/** Looks at files: the bytes decide whether one has changed, since copying with times kept can change them alone. */
final class FileLooks {
    private final RunContext run;
    private final String manner;

    /** @param manner names the way of reading, see {@link FileLook} */
    FileLooks(RunContext run, String manner) {
        this.run = run;
        this.manner = manner + " " + run.input();
    }

    /**
     * How the file looks.
     *
     * @param beside files whose bytes count as well, such as a table's mapping
     * @throws InputFaultException if one of them cannot be read
     */
    FileLook of(Path file, Path... beside) {
        MessageDigest sha256 = sha256();
        digest(file, sha256);
        for (Path other : beside) {
            digest(other, sha256);
        }
        return new FileLook(run.name(file), HexFormat.of().formatHex(sha256.digest()), modifiedNs(file), manner);
    }

    private void digest(Path file, MessageDigest sha256) {
        refuseWhatMayNeverEnd(file);
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Opening a named pipe waits for its writer, and a device may have no end. */
    private void refuseWhatMayNeverEnd(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw new InputFaultException(
                    new InputFault(run.name(file), "a file", "a pipe or device", "move it elsewhere"));
        }
    }

    private long modifiedNs(Path file) {
        try {
            return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private InputFaultException unreadable(Path file, IOException cause) {
        return cause instanceof NoSuchFileException
                ? new InputFaultException(new InputFault(run.name(file), "a file", "none any more", "run again"), cause)
                : new InputFaultException(
                        new InputFault(
                                run.name(file),
                                "a readable file",
                                "one that cannot be read (" + cause.getClass().getSimpleName() + ")",
                                "check its name and permissions"),
                        cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
