package org.lagebrief.cli;

import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lagebrief.aggregate.AggregateSettings;
import org.lagebrief.collect.CollectSettings;
import org.lagebrief.deliver.BounceSettings;
import org.lagebrief.deliver.ConfirmSettings;
import org.lagebrief.deliver.DkimSettings;
import org.lagebrief.deliver.MailSettings;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.render.RenderSettings;
import org.lagebrief.schedule.ScheduleSettings;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.util.unit.DataSize;

/**
 * The settings as a run would see them, read without starting the application: options, variables, files, defaults.
 *
 * @param ownDatabase whether what is kept lies in the data folder, and not in another database
 */
record Settings(
        LagebriefSettings lagebrief,
        CollectSettings collect,
        AggregateSettings aggregate,
        RenderSettings render,
        MailSettings mail,
        BounceSettings bounces,
        ScheduleSettings schedule,
        ConfirmSettings confirm,
        DkimSettings dkim,
        boolean ownDatabase) {
    /** Asks as the other settings are asked for: what stands for nothing known is left as it is, and refused in its place. */
    private static boolean isOwn(Binder binder) {
        String inDataFolder =
                "jdbc:h2:file:" + binder.bind("lagebrief.data", String.class).orElse("");
        return binder.bind("spring.datasource.url", String.class)
                .orElse(inDataFolder)
                .startsWith(inDataFolder);
    }

    /** Whether anything may have been kept yet: without its folder, the database in it was never made. */
    boolean mayHoldRuns() {
        return !ownDatabase || Files.isDirectory(lagebrief.data());
    }

    /**
     * @param options properties that win over every file and variable
     * @throws InputFaultException if a setting, wherever it stands, is not what it should be
     */
    static Settings read(Map<String, String> options) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("options", new TreeMap<>(options)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Binder binder = Binder.get(environment);
        try {
            return new Settings(
                    binder.bindOrCreate("lagebrief", LagebriefSettings.class),
                    binder.bindOrCreate("lagebrief.collect", CollectSettings.class),
                    binder.bindOrCreate("lagebrief.aggregate", AggregateSettings.class),
                    binder.bindOrCreate("lagebrief.render", RenderSettings.class),
                    binder.bindOrCreate("lagebrief.deliver", MailSettings.class),
                    binder.bindOrCreate("lagebrief.deliver.bounces", BounceSettings.class),
                    binder.bindOrCreate("lagebrief.schedule", ScheduleSettings.class),
                    binder.bindOrCreate("lagebrief.deliver.confirm", ConfirmSettings.class),
                    binder.bindOrCreate("lagebrief.deliver.dkim", DkimSettings.class),
                    isOwn(binder));
        } catch (BindException e) {
            throw new InputFaultException(fault(e), e);
        }
    }

    private static InputFault fault(BindException failure) {
        ConfigurationProperty property = failure.getProperty();
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            InputFault outOfBounds = InputFault.ofRefusal(cause, remedy(property));
            if (outOfBounds != null) {
                return outOfBounds;
            }
        }
        return new InputFault(
                failure.getName().toString(),
                wanted(failure.getTarget().getType().toClass()),
                property == null ? "another value" : "\"" + property.getValue() + "\"",
                remedy(property));
    }

    private static String wanted(Class<?> type) {
        if (type == ZoneId.class) {
            return "a time zone such as Europe/Berlin";
        }
        if (type == Duration.class) {
            return "a duration such as 5m";
        }
        if (type == DataSize.class) {
            return "a size such as 5MB";
        }
        return type == Integer.class || type == int.class ? "a whole number" : "a value that can be used there";
    }

    private static String remedy(@Nullable ConfigurationProperty property) {
        return property == null || property.getOrigin() == null
                ? "mend it where it is set, in application.yml or a variable"
                : "mend it in " + property.getOrigin();
    }
}
