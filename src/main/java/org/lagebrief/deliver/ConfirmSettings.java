package org.lagebrief.deliver;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether who is added is asked first whether it wants the briefings (double opt-in).
 *
 * @param required whether nothing is sent to it before it has confirmed
 * @param within how long the link in the mail that asks can be used
 */
@ConfigurationProperties("lagebrief.deliver.confirm")
public record ConfirmSettings(
        @DefaultValue("false") boolean required,
        @DefaultValue("7d") Duration within) {
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** @throws IllegalArgumentException if there is less than an hour to confirm */
    public ConfirmSettings {
        if (within.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "lagebrief.deliver.confirm.within: expected an hour or more, found " + within);
        }
    }

    /** What those miss who are asked, or null: without pages, there is nowhere to confirm. */
    public @Nullable InputFault missing(MailSettings settings) {
        return settings.baseUrl() != null
                ? null
                : new InputFault(
                        "lagebrief.deliver.base-url",
                        "the address of the pages by which readers confirm, such as https://briefings.example.org",
                        "none",
                        "set it, and have lagebrief serve answer there");
    }
}
