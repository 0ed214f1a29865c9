package org.lagebrief.deliver;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server as a process of its own that takes everything as fast as it comes and keeps nothing; says its port first. */
final class SmtpSink {
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    private SmtpSink() {}

    public static void main(String[] arguments) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println(socket.getLocalPort());
            while (true) {
                Socket client = socket.accept();
                new Thread(() -> talk(client)).start();
            }
        }
    }

    private static void talk(Socket client) {
        try (client;
                InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
                OutputStream out = client.getOutputStream()) {
            say(out, "220 sink");
            for (String line = line(in); line != null; line = line(in)) {
                if (line.equals("DATA")) {
                    say(out, "354 go ahead");
                    skipContent(in);
                }
                say(out, line.equals("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private static void skipContent(InputStream in) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int matched = 0;
        while (matched < END.length) {
            int read = in.read(buffer, 0, Math.max(1, Math.min(buffer.length, in.available())));
            if (read < 0) {
                throw new IOException("gone");
            }
            for (int i = 0; i < read; i++) {
                matched = buffer[i] == END[matched] ? matched + 1 : buffer[i] == END[0] ? 1 : 0;
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString().strip();
            }
            line.append((char) c);
        }
        return null;
    }
}
