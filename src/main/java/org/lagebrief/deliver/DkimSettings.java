package org.lagebrief.deliver;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which key messages are signed, so that receivers can tell that they come from the sender's domain (DKIM, RFC 6376).
 *
 * @param privateKey an RSA key in PEM, its public half in the DNS at {@code SELECTOR._domainkey.DOMAIN}; null to sign nothing
 * @param domain the sender's own, or one above it; null for the sender's own
 */
@ConfigurationProperties("lagebrief.deliver.dkim")
public record DkimSettings(
        @Nullable Path privateKey,
        @Nullable String domain,
        @DefaultValue("lagebrief") String selector) {}
