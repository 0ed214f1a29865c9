package org.lagebrief.render;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads templates, those they import too, so that each turn of a loop heeds an interruption of its thread. */
final class InterruptibleConfiguration extends Configuration {
    private static final String CHECKED = "lagebrief.checked";

    InterruptibleConfiguration(Version version) {
        super(version);
    }

    @Override
    @SuppressWarnings(
            "NullAway") // the parent is not annotated: what it is asked for may be null, and is missing if it may be
    public Template getTemplate(
            String name,
            @Nullable Locale locale,
            @Nullable Object condition,
            @Nullable String encoding,
            boolean parse,
            boolean ignoreMissing)
            throws IOException {
        Template template = super.getTemplate(name, locale, condition, encoding, parse, ignoreMissing);
        if (template != null) {
            addChecks(template);
        }
        return template;
    }

    /** Once: the template stays in the cache. */
    private static void addChecks(Template template) {
        synchronized (template) {
            if (template.getCustomAttribute(CHECKED) == null) {
                // FreeMarker's own way to stop templates that strangers have written; it has no other door to it
                _CoreAPI.addThreadInterruptedChecks(template);
                template.setCustomAttribute(CHECKED, true);
            }
        }
    }
}
