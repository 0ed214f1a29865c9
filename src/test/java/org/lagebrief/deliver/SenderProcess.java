package org.lagebrief.deliver;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.lagebrief.deliver.compose.Signer;
import org.lagebrief.store.delivery.DeliveryStore;

/** A dispatcher as a process of its own, which can be killed. */
final class SenderProcess {
    private SenderProcess() {}

    /** @param arguments the folder in which the database lies, and the mail server's port */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        MailSettings settings = SentDesk.settings(Integer.parseInt(arguments[1]), 2);
        try (HikariDataSource pool = new HikariDataSource()) {
            SentDesk desk = new SentDesk(DeliveryStore.inFile(pool, folder), folder, true);
            Dispatched dispatched = desk.dispatcher(settings, Clock.systemUTC(), Signer.NONE, true)
                    .work(SentDesk.ALL, false, state -> {});
            if (dispatched.trouble() != null) {
                throw new IllegalStateException(dispatched.trouble());
            }
        }
    }

    static Process start(Path folder, int port) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dlogback.configurationFile=none.xml",
                        "-cp",
                        classPath,
                        SenderProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sender.txt").toFile())
                .start();
    }
}
