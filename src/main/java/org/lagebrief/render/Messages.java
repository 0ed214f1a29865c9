package org.lagebrief.render;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.Language;

/**
 * The fixed wording of a language, as the method {@code msg("key", arguments…)} of the templates.
 *
 * <p>A text is a {@link MessageFormat}: numbers among its arguments are written as the language writes them, an apostrophe is
 * doubled. An unknown key is a template's fault, never an empty text.
 */
final class Messages implements TemplateMethodModelEx {
    private final Properties texts;
    private final Locale locale;

    private Messages(Properties texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * The built-in texts, each replaced by the user's where that has its key.
     *
     * @throws IllegalArgumentException if one of them has a malformed escape
     */
    static Messages parse(String builtIn, @Nullable String own, Language language) {
        var texts = new Properties();
        try {
            texts.load(new StringReader(builtIn));
            texts.load(new StringReader(own == null ? "" : own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Messages(texts, language.locale());
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        String key = arguments.get(0).toString();
        String text = texts.getProperty(key);
        if (text == null) {
            throw new TemplateModelException(
                    "no text \"" + key + "\" in messages_" + locale.getLanguage() + ".properties");
        }
        Object[] values = new Object[arguments.size() - 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(arguments.get(i + 1));
        }
        return format(key, text, values);
    }

    private String format(String key, String text, Object[] values) throws TemplateModelException {
        try {
            return new MessageFormat(text, locale).format(values);
        } catch (IllegalArgumentException e) {
            throw new TemplateModelException("text \"" + key + "\": " + e.getMessage(), e);
        }
    }

    private static Object value(@Nullable Object model) throws TemplateModelException {
        if (model instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        return model instanceof TemplateBooleanModel flag ? flag.getAsBoolean() : String.valueOf(model);
    }
}
