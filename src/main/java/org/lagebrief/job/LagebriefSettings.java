package org.lagebrief.job;

import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where things lie, and in which zone weeks end.
 *
 * @param timeZone decides which week is the last complete one when none is named
 */
@ConfigurationProperties("lagebrief")
public record LagebriefSettings(
        @DefaultValue("input") Path input,
        @DefaultValue("output") Path output,
        @DefaultValue("data") Path data,
        @DefaultValue("templates") Path templates,
        @DefaultValue("Europe/Berlin") ZoneId timeZone) {}
