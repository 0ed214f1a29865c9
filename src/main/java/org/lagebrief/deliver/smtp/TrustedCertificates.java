package org.lagebrief.deliver.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;

/** Certificates of a house's own authority, by which its servers are trusted, and no others. */
final class TrustedCertificates {
    private TrustedCertificates() {}

    /**
     * Sockets to servers that one of them vouches for.
     *
     * @param pem a file with one or more of them
     * @throws InputFaultException if there are none in it
     */
    static SSLSocketFactory sockets(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new GeneralSecurityException("no certificate");
            }
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate certificate : certificates) {
                trusted.setCertificateEntry("ca" + trusted.size(), certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new InputFaultException(
                    new InputFault(
                            "lagebrief.deliver.ca-certificate",
                            "a PEM file with the certificate of the authority that vouches for the mail server",
                            "none in " + pem,
                            "mend it in application.yml"),
                    e);
        }
    }
}
