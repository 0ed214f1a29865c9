package org.lagebrief.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.lagebrief.cli.LagebriefProcess.End;

/** The pages as readers and their mail programs meet them: asked, confirmed, sent to, unsubscribed. */
class ServeIT {
    private static final String BASE = "https://briefings.example.org";
    private static final Pattern LINK = Pattern.compile(BASE.replace(".", "\\.") + "(/\\w+/[A-Za-z0-9_-]{44})");
    private static final int TERMINATED = 128 + 15;

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newHttpClient();
    private @Nullable LagebriefProcess server;
    private int port;

    @BeforeEach
    void fillDesk() throws IOException {
        Desk.withTwoWeeks(folder);
        Files.writeString(
                folder.resolve("application.yml"), """
                spring:
                  mail: {host: localhost, port: %d}
                lagebrief:
                  deliver:
                    from: "Desk <desk@example.org>"
                    base-url: %s
                    confirm: {required: true}
                """.formatted(MAIL.getSmtp().getPort(), BASE));
    }

    @AfterEach
    void stopServer() throws Exception {
        if (server != null) {
            stop();
        }
    }

    @Test
    void readerIsAskedConfirmsIsSentToAndUnsubscribes() throws Exception {
        End add = lagebrief("subscribers", "add", "anna@example.org", "--language", "de");
        assertThat(add.out()).isEqualTo("anna@example.org: waiting\nasked to confirm: 1 accepted\n");
        End early = lagebrief("run", "--week", "2024-W52", "--quiet", "--send");
        assertThat(early.out()).endsWith("nothing to send: no subscriber wants any of these editions\n");
        String confirm = link(0);

        serve();
        assertThat(get(confirm).body())
                .contains("<html lang=\"de\">", "Ja, bestätigen", "Ich möchte die wöchentlichen Briefings von Desk");
        assertThat(get(confirm).body()).contains("Ja, bestätigen");
        assertThat(post(confirm, "").body()).contains("<h1>Bestätigt</h1>").doesNotContain("<form");
        assertThat(post(confirm, "").body()).contains("<h1>Schon bestätigt</h1>");
        assertThat(stop().exitCode()).isEqualTo(TERMINATED);

        End send = lagebrief("send", "--week", "2024-W52", "--quiet");
        assertThat(send.exitCode()).as(send.err()).isEqualTo(Exit.DONE);
        String unsubscribe = link(1);

        serve();
        assertThat(get(unsubscribe).body()).contains("Ja, abbestellen");
        HttpResponse<String> oneClick = post(unsubscribe, "List-Unsubscribe=One-Click");
        assertThat(oneClick.statusCode()).isEqualTo(200);
        assertThat(oneClick.headers().map()).doesNotContainKeys("set-cookie", "location");
        assertThat(oneClick.body()).contains("<h1>Abbestellt</h1>");
        assertThat(post(unsubscribe, "").body()).contains("<h1>Schon abbestellt</h1>");
        assertThat(get(confirm).statusCode()).isEqualTo(200);
        assertThat(post(confirm, "").statusCode()).isEqualTo(404);
        stop();

        End show = lagebrief("subscribers", "show", "anna@example.org");
        assertThat(show.out())
                .contains("state: unsubscribed\n", "consent: confirmed by link, asked on ")
                .contains("to the words: Ich möchte die wöchentlichen Briefings von Desk an diese Adresse erhalten.")
                .containsPattern("asked by mail: version [0-9a-f]{64}\n")
                .contains("its subject: Bitte bestätigen: Briefings von Desk\n");
        assertThat(Files.readString(folder.resolve("data/lagebrief.log")))
                .doesNotContain("anna@example.org", confirm, unsubscribe);
    }

    @Test
    void everyLinkThatLeadsNowhereGetsTheSameAnswer() throws Exception {
        serve();
        List<String> paths =
                List.of("/unsubscribe/" + "A".repeat(44), "/unsubscribe/x", "/confirm/" + "A".repeat(44), "/", "/x");

        String first = withoutNonce(get(paths.get(0)).body());
        assertThat(first).contains("This link leads nowhere");
        for (String path : paths) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(withoutNonce(get(path).body())).as(path).isEqualTo(first);
            assertThat(withoutNonce(post(path, "").body())).as(path).isEqualTo(first);
        }
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/confirm/%00").body()).doesNotContain("Tomcat", "Exception");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void browsersAreToldToFetchAndKeepNothing() throws Exception {
        serve();
        HttpResponse<String> page = get("/confirm/x");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .matches("default-src 'none'; style-src 'nonce-[A-Za-z0-9+/=]{24}'; form-action 'self';"
                        + " frame-ancestors 'none'; base-uri 'none'");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().map()).doesNotContainKeys("server", "set-cookie");
        assertThat(page.body()).doesNotContain("<script", "<img", "<link", "src=", "href=", "url(");
        assertThat(post("/unsubscribe/x", "x".repeat(10_000)).statusCode()).isEqualTo(413);
    }

    @Test
    void portThatIsTakenIsNamed() throws Exception {
        serve();
        Path other = Files.createDirectories(folder.resolve("other"));
        Desk.withTwoWeeks(other);

        End second = LagebriefProcess.start(other, "serve", "--port", Integer.toString(port))
                .end(other);

        assertThat(second.exitCode()).isEqualTo(Exit.USAGE);
        assertThat(second.err())
                .isEqualTo(
                        "warning: lagebrief.deliver.base-url is not set: no mail leads to these pages\nserver.port: expected a"
                                + " port that is free, found " + port
                                + ", which is in use; stop what uses it, or name another one with --port");
    }

    private void serve() throws Exception {
        LagebriefProcess started = LagebriefProcess.start(folder, "serve", "--port", "0");
        server = started;
        String line = started.firstLine(folder);
        assertThat(line).matches("answering at port \\d+; stop with Ctrl\\+C");
        port = Integer.parseInt(line.replaceAll("\\D+", ""));
    }

    private End stop() throws Exception {
        LagebriefProcess running = Objects.requireNonNull(server);
        server = null;
        running.stop();
        return running.end(folder);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return browser.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String withoutNonce(String body) {
        return body.replaceAll("nonce=\"[^\"]*\"", "");
    }

    /** The path of the link in the text of the message that came in at that place. */
    private static String link(int message) throws Exception {
        MimeMessage received = MAIL.getReceivedMessages()[message];
        MimeMultipart parts = (MimeMultipart) received.getContent();
        Object first = parts.getBodyPart(0).getContent();
        String text = first instanceof MimeMultipart bodies
                ? (String) bodies.getBodyPart(0).getContent()
                : (String) first;
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group(1);
    }

    private End lagebrief(String... arguments) throws Exception {
        return LagebriefProcess.start(folder, arguments).end(folder);
    }
}
