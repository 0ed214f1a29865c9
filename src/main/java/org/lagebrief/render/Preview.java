package org.lagebrief.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Edition;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Week;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@code briefing.json} holds: all that a template sees of an edition.
 *
 * @param replaces what it says otherwise than the edition before it, or null
 * @param mondayAfter when its week was over where its topic is
 */
record Preview(
        Map<String, @Nullable Object> model,
        @Nullable Map<String, @Nullable Object> replaces,
        Language language,
        Edition edition,
        ZonedDateTime mondayAfter) {
    private static final String REMEDY = "make it again with lagebrief run";

    /** @throws InputFaultException if the file holds no briefing that this version has written */
    static Preview read(Path json) {
        try {
            Map<String, @Nullable Object> model = JsonMapper.shared()
                    .readValue(Files.readString(json), new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
            Object format = model.get("format");
            if (!BriefingJson.FORMAT.equals(format)) {
                throw fault(json, "the format " + format, null);
            }
            return of(model);
        } catch (JacksonException | ClassCastException | IllegalArgumentException e) {
            throw fault(json, "a file that is none", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Preview of(Map<String, @Nullable Object> model) {
        Map<?, ?> topic = (Map<?, ?>) part(model, "topic");
        Week week = Week.parse(String.valueOf(part((Map<?, ?>) part(model, "week"), "id")));
        var edition = new Edition(
                String.valueOf(part(topic, "id")),
                week,
                ((Number) part(model, "revision")).intValue(),
                String.valueOf(part(model, "contentHash")));
        ZoneId zone = ZoneId.of(String.valueOf(part(topic, "timeZone")), ZoneId.SHORT_IDS);
        return new Preview(
                model,
                replaces(model),
                new Language(String.valueOf(part(topic, "language"))),
                edition,
                week.next().monday().atStartOfDay(zone));
    }

    private static @Nullable Map<String, @Nullable Object> replaces(Map<String, @Nullable Object> model) {
        if (!(model.get("replaces") instanceof Map<?, ?> found)) {
            return null;
        }
        var replaces = new LinkedHashMap<String, @Nullable Object>();
        found.forEach((key, value) -> replaces.put(String.valueOf(key), value));
        return replaces;
    }

    private static Object part(Map<?, ?> tree, String key) {
        Object value = tree.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    private static InputFaultException fault(Path json, String found, @Nullable Throwable cause) {
        var fault = new InputFault(json.toString(), "a briefing in the format " + BriefingJson.FORMAT, found, REMEDY);
        return cause == null ? new InputFaultException(fault) : new InputFaultException(fault, cause);
    }
}
