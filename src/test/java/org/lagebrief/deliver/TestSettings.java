package org.lagebrief.deliver;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Mail settings for tests, bound as Boot binds them: what is not given has its usual value. */
public final class TestSettings {
    private TestSettings() {}

    /** Of a server on this machine that may be sent to as fast as it takes it, and soon counts as dead. */
    public static MailSettings mail(int port, Map<String, ?> others) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "host", "localhost",
                "port", port,
                "from", "Desk <desk@example.org>",
                "connections", 1,
                "rate-per-minute", 0,
                "retry.attempts", 3,
                "timeouts.connect", "5s",
                "timeouts.read", "2s",
                "timeouts.write", "5s"));
        properties.putAll(others);
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("", MailSettings.class)
                .get();
    }
}
