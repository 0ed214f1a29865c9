package org.lagebrief.store.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.delivery.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hashes of addresses by which they are known again without being kept: HMAC-SHA256 under a salt of the database's own, so
 * that lists of hashed addresses made elsewhere tell nothing.
 */
final class AddressHashes {
    private static final String ALGORITHM = "HmacSHA256";

    private final JdbcClient jdbc;
    private volatile @Nullable SecretKeySpec key;

    AddressHashes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String of(EmailAddress address) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal(address.key().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            String salt = salt().orElseGet(this::drawn);
            known = new SecretKeySpec(HexFormat.of().parseHex(salt), ALGORITHM);
            key = known;
        }
        return known;
    }

    private Optional<String> salt() {
        return jdbc.sql("SELECT salt FROM address_salt WHERE id = 1")
                .query(String.class)
                .optional();
    }

    /** Of two processes that draw at once one fails on the key, and is told so. */
    private String drawn() {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        jdbc.sql("""
                INSERT INTO address_salt (id, salt) SELECT 1, :salt
                WHERE NOT EXISTS (SELECT 1 FROM address_salt WHERE id = 1)
                """).param("salt", HexFormat.of().formatHex(salt)).update();
        return salt().orElseThrow();
    }
}
