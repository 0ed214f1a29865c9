package org.lagebrief.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.render.text.PlainText;

/**
 * The user's templates, each with a twin in the jar that stands in where the folder has none.
 *
 * <p>A template can reach plain data alone: no Java class, no API, no file but its fellow templates; what it writes is bounded.
 */
final class Templates {
    private static final String TWINS = "/templates";
    private static final String ENGLISH_MESSAGES = "messages_en.properties";
    private static final String REMEDY = "mend it, or delete it to have the one that comes with the program";
    private static final int MAX_CHARACTERS = 64_000_000;

    /** Vertical tab, form feed and next line: what separates words but is no letter of a page. */
    private static final Pattern ODD_SPACE = Pattern.compile("[\\x0B\\x0C\\x{85}]");

    /** What XML 1.0 (section 2.2) admits in no document, not even escaped, or discourages: the control characters. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{7E}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final Path folder;
    private final TimeLimit limit;
    private final Configuration configuration;

    Templates(Path folder) {
        this(folder, TimeLimit.USUAL);
    }

    /** @param limit how long one page may take */
    Templates(Path folder, TimeLimit limit) {
        this.folder = folder;
        this.limit = limit;
        configuration = new InterruptibleConfiguration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader(folder));
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateUpdateDelayMilliseconds(0);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocalizedLookup(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    }

    private static TemplateLoader loader(Path folder) {
        var twins = new ClassTemplateLoader(Templates.class, TWINS);
        if (!Files.isDirectory(folder)) {
            return twins;
        }
        try {
            var own = new FileTemplateLoader(folder.toFile());
            var loader = new MultiTemplateLoader(new TemplateLoader[] {own, twins});
            loader.setSticky(false); // a file that is added while templates are watched wins from then on
            return loader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the template makes of the data, as text that fits into XML.
     *
     * @param data maps, lists, strings, numbers and booleans; {@code msg} and the functions over lists are added
     * @throws InputFaultException if the template is broken
     */
    String render(String name, Language language, Map<String, ?> data) {
        return written(name, language, new HashMap<>(data));
    }

    /** As above, of a template of plain text, which has {@code fold} and {@code row} instead of {@code css}. */
    String renderText(String name, Language language, Map<String, ?> data) {
        var model = new HashMap<String, @Nullable Object>(data);
        model.putAll(PlainText.methods());
        return PlainText.tidied(written(name, language, model));
    }

    private String written(String name, Language language, Map<String, @Nullable Object> model) {
        model.putAll(ListFunctions.forOnePrint());
        model.put("msg", messages(language));
        var out = new BoundedWriter(MAX_CHARACTERS);
        process(name, language, model, out);
        return NOT_XML.matcher(ODD_SPACE.matcher(out.toString()).replaceAll(" "))
                .replaceAll("\uFFFD");
    }

    private void process(String name, Language language, Map<String, ?> model, BoundedWriter out) {
        Template template = template(name);
        try {
            limit.of(() -> {
                Environment environment = template.createProcessingEnvironment(model, out);
                environment.setLocale(language.locale());
                environment.process();
                return out;
            });
        } catch (TimeoutException e) {
            throw broken(name, "one that has not come to its end in " + limit.inWords() + ": a loop without end?", e);
        } catch (ExecutionException e) {
            throw broken(name, e.getCause());
        }
    }

    /** What the work on a template has thrown: the template's fault, wherever it shows. */
    private InputFaultException broken(String name, @Nullable Throwable failure) {
        if (failure instanceof TemplateException fault) {
            return broken(fault, name);
        }
        if (failure instanceof StackOverflowError || failure instanceof OutOfMemoryError) {
            return broken(name, "one that asks for more memory than there is: a macro that calls itself?", failure);
        }
        if (failure instanceof IOException) {
            return broken(name, String.valueOf(failure.getMessage()), failure);
        }
        throw new IllegalStateException(failure);
    }

    /** @throws InputFaultException if there is none of that name, or it is no valid template */
    Template template(String name) {
        try {
            return configuration.getTemplate(name);
        } catch (ParseException e) {
            throw broken(e);
        } catch (IOException e) {
            throw broken(name, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * The texts in the language; in one that has no twin in the jar, what the user's file lacks is English.
     *
     * @throws InputFaultException if the file of messages is broken, or there is none
     */
    Messages messages(Language language) {
        String name = "messages_" + language.code() + ".properties";
        String own = own(name);
        boolean isAdded = own != null && Templates.class.getResource(TWINS + "/" + name) == null;
        try {
            return Messages.parse(twin(isAdded ? ENGLISH_MESSAGES : name), own, language);
        } catch (IllegalArgumentException e) {
            throw broken(name, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * One of the texts, as a template would have it.
     *
     * @throws InputFaultException if there is none of that key, or it is broken
     */
    String message(Language language, String key, String... arguments) {
        List<String> all = Stream.concat(Stream.of(key), Stream.of(arguments)).toList();
        try {
            return String.valueOf(messages(language).exec(all));
        } catch (TemplateModelException e) {
            throw broken("messages_" + language.code() + ".properties", String.valueOf(e.getMessage()), e);
        }
    }

    /** The text of a file that is no template: the folder's, else its twin's. */
    String text(String name) {
        String own = own(name);
        return own != null ? own : twin(name);
    }

    /** Whether every file of the folder says what its twin in the jar says, so that nobody has changed anything. */
    boolean areAsBuiltIn() {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(Templates::isAsBuiltIn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAsBuiltIn(Path file) {
        String name = file.getFileName().toString();
        try {
            return Templates.class.getResource(TWINS + "/" + name) != null
                    && Arrays.equals(twin(name).getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable String own(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw broken(name, "one that cannot be read: " + e.getMessage(), e);
        }
    }

    private static String twin(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(TWINS + "/" + name)) {
            if (in == null) {
                throw new InputFaultException(new InputFault(
                        "templates/" + name, "a file of this name", "none", "add it for briefings in this language"));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputFaultException broken(TemplateException e, String name) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ParseException imported) {
                return broken(imported);
            }
        }
        String source = e.getTemplateSourceName();
        String place = place(source == null ? name : source, e.getLineNumber(), e.getColumnNumber());
        return brokenAt(place, e.getMessageWithoutStackTop(), e);
    }

    private InputFaultException broken(ParseException e) {
        return brokenAt(place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber()), e.getEditorMessage(), e);
    }

    /** A fault of what the template makes, though it works. */
    InputFault fault(String name, String expected, String found) {
        return new InputFault(folder.resolve(name).toString(), expected, found, REMEDY);
    }

    /** The fault as its author can mend it: the file, the reason up to its first blank line. */
    InputFaultException broken(String name, String reason, Throwable cause) {
        return brokenAt(place(name, null, null), reason, cause);
    }

    /** Forgets what was read: a fault that is kept would be repeated without its reason. */
    private InputFaultException brokenAt(String place, String reason, Throwable cause) {
        configuration.clearTemplateCache();
        String found = reason.strip().split("\\R\\s*\\R|\\R-{4}", 2)[0].replaceAll("\\s+", " ");
        return new InputFaultException(new InputFault(place, "a template that works", found, REMEDY), cause);
    }

    private String place(String name, @Nullable Integer line, @Nullable Integer column) {
        return folder.resolve(name)
                + (line == null ? "" : ", line " + line)
                + (column == null ? "" : ", column " + column);
    }
}
