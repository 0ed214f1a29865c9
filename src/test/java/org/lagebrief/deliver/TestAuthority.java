package org.lagebrief.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority of a test's own, which vouches for servers; made with the JDK's keytool. */
final class TestAuthority {
    private static final String PASSWORD = "not a secret";

    private final Path store;

    /** @param folder where its keys lie */
    TestAuthority(Path folder) throws IOException, InterruptedException {
        store = folder.resolve("authority.p12");
        keytool("-genkeypair", "-alias", "ca", "-dname", "CN=Test authority", "-ext", "bc:c", "-keyalg", "EC");
    }

    /** Its certificate, as those who trust it have it. */
    Path certificate() throws IOException, InterruptedException {
        Path pem = store.resolveSibling("authority.pem");
        keytool("-exportcert", "-rfc", "-alias", "ca", "-file", pem.toString());
        return pem;
    }

    /** What a server needs for which it vouches under that name. */
    SSLContext server(String host) throws IOException, InterruptedException, GeneralSecurityException {
        keytool(
                "-genkeypair",
                "-alias",
                host,
                "-dname",
                "CN=" + host,
                "-ext",
                "san=dns:" + host,
                "-signer",
                "ca",
                "-keyalg",
                "EC");
        KeyStore all = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            all.load(in, PASSWORD.toCharArray());
        }
        all.deleteEntry("ca");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(all, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
