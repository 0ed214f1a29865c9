package org.lagebrief.deliver.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A folder of {@code .eml} files, as a mail server's filter writes them; what was read is moved to {@code read/} within it. */
final class ReportFolder implements ReportBox {
    private static final String DONE = "read";

    private final Path folder;

    ReportFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public void read(Reader reader) throws MessagingException, IOException {
        Path done = folder.resolve(DONE);
        Session session = Session.getInstance(new Properties());
        for (Path file : files()) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                reader.read(new MimeMessage(session, in));
            }
            Files.createDirectories(done);
            Files.move(file, done.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }
}
