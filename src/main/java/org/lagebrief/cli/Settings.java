package org.lagebrief.cli;

import java.util.Map;
import java.util.TreeMap;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.job.LagebriefSettings;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The settings as a run would see them, read without starting the application: options, variables, files, defaults. */
final class Settings {
    private final Binder binder;

    private Settings(Binder binder) {
        this.binder = binder;
    }

    /** @param options properties that win over every file and variable */
    static Settings read(Map<String, String> options) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("options", new TreeMap<>(options)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new Settings(Binder.get(environment));
    }

    LagebriefSettings lagebrief() {
        return binder.bindOrCreate("lagebrief", LagebriefSettings.class);
    }

    CollectSettings collect() {
        return binder.bindOrCreate("lagebrief.collect", CollectSettings.class);
    }
}
