package org.lagebrief.deliver;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import javax.net.SocketFactory;
import org.lagebrief.deliver.compose.Signer;
import org.lagebrief.model.delivery.SendingState;
import org.lagebrief.store.delivery.DeliveryStore;
import org.springframework.util.FileSystemUtils;

/**
 * Messages a second with a PDF of 300 KB to a server on this machine: through the ledger, and by a bare loop of Angus Mail on one
 * connection, as it is and with sockets that do not wait. Started under the heap that is to suffice; takes the number of subscribers.
 */
public final class DeliveryBenchmark {
    private static final int PDF = 300 * 1024;

    /** By so many messages the bare loop is measured, which has nothing to fill a heap with. */
    private static final int BARE = 1_000;

    private DeliveryBenchmark() {}

    /** @param arguments how many subscribers, 10,000 if not given */
    public static void main(String[] arguments) throws Exception {
        int readers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        Process sink = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmtpSink.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = sink.inputReader()) {
            int port = Integer.parseInt(said.readLine());
            byte[] pdf = new byte[PDF];
            new Random(7).nextBytes(pdf);
            int few = Math.min(readers, BARE);
            bare(port, pdf, few / 2, true);
            double usual = bare(port, pdf, few, false);
            double bare = bare(port, pdf, few, true);
            print("bare loop of Angus Mail as it is, one connection", usual, bare);
            print("bare loop that sends without delay (TCP_NODELAY), one connection", bare, bare);
            for (int connections : List.of(1, 2, 4)) {
                print("ledger and dispatcher, connections " + connections, dispatched(port, pdf, readers, connections), bare);
            }
            double again = bare(port, pdf, few, true);
            print("bare loop without delay again", again, bare);
        } finally {
            sink.destroy();
        }
    }

    /** @param prompt whether what is written leaves at once, as that of the dispatcher does */
    private static double bare(int port, byte[] pdf, int readers, boolean prompt) throws Exception {
        Properties properties = new Properties();
        if (prompt) {
            properties.put("mail.smtp.socketFactory", new PromptFactory());
        }
        Session session = Session.getInstance(properties);
        long begin = System.nanoTime();
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect("localhost", port, null, null);
            for (int i = 0; i < readers; i++) {
                MimeMessage message = message(session, pdf, i);
                transport.sendMessage(message, message.getAllRecipients());
            }
        }
        return perSecond(readers, begin);
    }

    private static MimeMessage message(Session session, byte[] pdf, int reader) throws Exception {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("desk@example.org"));
        message.setRecipients(RecipientType.TO, new Address[] {new InternetAddress("reader" + reader + "@example.org")});
        message.setSubject("Briefing", "UTF-8");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("plain", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<p>html</p>", "UTF-8", "html");
        MimeBodyPart bodies = new MimeBodyPart();
        bodies.setContent(new MimeMultipart("alternative", plain, html));
        MimeBodyPart attached = new MimeBodyPart();
        attached.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
        attached.setFileName("kursk-2024-W52.pdf");
        message.setContent(new MimeMultipart("mixed", bodies, attached));
        message.saveChanges();
        return message;
    }

    private static double dispatched(int port, byte[] pdf, int readers, int connections) throws Exception {
        Path folder = Files.createTempDirectory("lagebrief-bench");
        try (HikariDataSource pool = new HikariDataSource()) {
            DeliveryStore store = DeliveryStore.inFile(pool, folder);
            SentDesk desk = new SentDesk(store, folder);
            Files.write(folder.resolve("kursk-2024-W52.pdf"), pdf);
            store.transactions.executeWithoutResult(status -> desk.enqueue(readers));
            Dispatcher dispatcher =
                    desk.dispatcher(SentDesk.settings(port, connections), Clock.systemUTC(), Signer.NONE, true);
            long begin = System.nanoTime();
            Dispatched dispatched = dispatcher.work(SentDesk.ALL, false, state -> {});
            if (dispatched.in(SendingState.ACCEPTED) != readers) {
                throw new IllegalStateException(dispatched.toString());
            }
            return perSecond(readers, begin);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Sockets that send what they are given at once. */
    private static final class PromptFactory extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            Socket socket = new Socket();
            socket.setTcpNoDelay(true);
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
            throw new UnsupportedOperationException();
        }
    }

    private static double perSecond(int messages, long begin) {
        return messages / ((System.nanoTime() - begin) / 1e9);
    }

    private static void print(String what, double perSecond, double bare) {
        System.out.printf(
                Locale.ROOT, "BENCH %s: %.0f messages/s, %.2f times the bare loop%n", what, perSecond, perSecond / bare);
    }
}
