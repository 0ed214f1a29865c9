package org.lagebrief.deliver;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail server for tests that can misbehave at each point of the dialogue. It has a message from the moment at which it is to
 * answer the end of its data, whether or not the answer arrives.
 */
public final class SmtpStub implements Closeable {
    /** What the server says instead of an answer: it ends the connection. */
    public static final String DROP = "";

    /** Where a dialogue stands, before the server answers. */
    public enum Point {
        GREETING,
        MAIL,
        RCPT,
        DATA,
        /** The message has come in, and the server has not taken it yet. */
        END,
        /** The server has taken the message and has not answered yet. */
        TAKEN,
        /** The answer was sent. */
        ANSWERED
    }

    /** What the server does at a point: what it answers, {@link #DROP}, or null for what servers do. */
    @FunctionalInterface
    public interface Script {
        @Nullable
        String at(Point point, String recipient) throws InterruptedException;
    }

    /** A message the server has. */
    public record Taken(String from, String recipient, String content) {}

    private final ServerSocket socket;
    private final Script script;
    private final boolean keepsContent;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    private SmtpStub(Script script, boolean keepsContent) throws IOException {
        this.script = script;
        this.keepsContent = keepsContent;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    public static SmtpStub start(Script script) {
        return start(script, true);
    }

    /** @param keepsContent whether messages are kept whole, not only whom they are for */
    public static SmtpStub start(Script script, boolean keepsContent) {
        try {
            return new SmtpStub(script, keepsContent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<Taken> taken() {
        return taken;
    }

    /** How many messages the server has for each recipient. */
    public Map<String, Long> takenByRecipient() {
        return taken.stream().collect(Collectors.groupingBy(Taken::recipient, Collectors.counting()));
    }

    /** How often it was told to take a message for the recipient. */
    public int tries(String recipient) {
        AtomicInteger count = tries.get(recipient);
        return count == null ? 0 : count.get();
    }

    public int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket each : open) {
            each.close();
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                connections.incrementAndGet();
                daemon(() -> new Dialogue(client).run());
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "smtp-stub");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection. */
    private final class Dialogue {
        private final Socket client;
        private String from = "";
        private String recipient = "";

        Dialogue(Socket client) {
            this.client = client;
        }

        void run() {
            try (client;
                    InputStream in = new BufferedInputStream(client.getInputStream());
                    OutputStream out = client.getOutputStream()) {
                if (!answer(out, Point.GREETING, "220 stub ESMTP")) {
                    return;
                }
                for (String line = line(in); line != null; line = line(in)) {
                    if (!command(line, in, out)) {
                        return;
                    }
                }
            } catch (IOException e) {
                // the client has gone
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                open.remove(client);
            }
        }

        private boolean command(String line, InputStream in, OutputStream out)
                throws IOException, InterruptedException {
            if (line.startsWith("MAIL FROM:")) {
                from = line.replaceAll(".*<|>.*", "");
                return answer(out, Point.MAIL, "250 2.1.0 sender ok");
            }
            if (line.startsWith("RCPT TO:")) {
                recipient = line.replaceAll(".*<|>.*", "");
                tries.computeIfAbsent(recipient, name -> new AtomicInteger()).incrementAndGet();
                return answer(out, Point.RCPT, "250 2.1.5 recipient ok");
            }
            if (line.equals("DATA")) {
                return data(in, out);
            }
            if (line.equals("QUIT")) {
                say(out, "221 bye");
                return false;
            }
            say(out, "250 ok");
            return true;
        }

        private boolean data(InputStream in, OutputStream out) throws IOException, InterruptedException {
            String before = script.at(Point.DATA, recipient);
            if (before != null) {
                if (!before.equals(DROP)) {
                    say(out, before);
                }
                return !before.equals(DROP);
            }
            say(out, "354 go ahead");
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            String line = line(in);
            while (line != null && !line.equals(".")) {
                if (keepsContent) {
                    content.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
                }
                line = line(in);
            }
            if (line == null) {
                return false;
            }
            String end = script.at(Point.END, recipient);
            if (end != null) {
                if (!end.equals(DROP)) {
                    say(out, end);
                }
                return !end.equals(DROP);
            }
            taken.add(new Taken(from, recipient, content.toString(StandardCharsets.ISO_8859_1)));
            boolean goesOn = answer(out, Point.TAKEN, "250 2.0.0 taken");
            return goesOn && !DROP.equals(script.at(Point.ANSWERED, recipient));
        }

        private boolean answer(OutputStream out, Point point, String usual) throws IOException, InterruptedException {
            String said = script.at(point, recipient);
            if (said != null && said.equals(DROP)) {
                return false;
            }
            say(out, said == null ? usual : said);
            return true;
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        private static @Nullable String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(80);
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
                }
                line.write(c);
            }
            return null;
        }
    }
}
