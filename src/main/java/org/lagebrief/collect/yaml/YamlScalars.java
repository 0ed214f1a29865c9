package org.lagebrief.collect.yaml;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lagebrief.collect.file.Dates;
import org.lagebrief.model.Language;
import org.lagebrief.model.Term;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** The single values our YAML files know, each with its reading and the words that say what is expected. */
public final class YamlScalars {
    /** ISO 8601, with or without a time of day and an offset, which leave the date as it is written. */
    public static final DateTimeFormatter ISO_DATE = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[' '][XXX][XX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private record Scalar<T>(Class<T> type, String expected, Function<String, T> reading) {}

    private static final List<Scalar<?>> ALL = List.of(
            new Scalar<>(Term.class, "words, with \"*\" only at a word's end", Term::new),
            new Scalar<>(Language.class, "a language such as de or en", YamlScalars::language),
            new Scalar<>(ZoneId.class, "a time zone such as Europe/Berlin", ZoneId::of),
            new Scalar<>(
                    LocalDate.class,
                    "a date such as 2024-12-23 or 2024-12-23T18:00:00+01:00",
                    text -> Dates.plausible(LocalDate.parse(text, ISO_DATE))),
            new Scalar<>(URI.class, "an address that begins with http:// or https://", YamlScalars::address));

    private YamlScalars() {}

    public static SimpleModule module() {
        var module = new SimpleModule("lagebrief");
        ALL.forEach(scalar -> register(module, scalar));
        return module;
    }

    /** What a value of the type looks like, if it is one of these or an enum. */
    public static Optional<String> expected(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of("one of " + String.join(", ", codes(type)));
        }
        return ALL.stream().filter(scalar -> scalar.type() == type).findFirst().map(Scalar::expected);
    }

    /** Words that would be right, as far as they can be listed. */
    public static List<String> known(Class<?> type) {
        if (type.isEnum()) {
            return codes(type);
        }
        return type == ZoneId.class ? List.copyOf(ZoneId.getAvailableZoneIds()) : List.of();
    }

    private static List<String> codes(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Object::toString)
                .map(name -> name.length() == 1 ? name : name.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Language language(String tag) {
        String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
        if (!LANGUAGES.contains(code)) {
            throw new IllegalArgumentException("no language " + tag);
        }
        return new Language(code);
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (!"http".equalsIgnoreCase(address.getScheme()) && !"https".equalsIgnoreCase(address.getScheme())) {
            throw new IllegalArgumentException("no web address: " + text);
        }
        return address;
    }

    private static <T> void register(SimpleModule module, Scalar<T> scalar) {
        module.addDeserializer(scalar.type(), new FromStringDeserializer<T>(scalar.type()) {
            @Override
            protected T _deserialize(String text, DeserializationContext context) {
                try {
                    return scalar.reading().apply(text);
                } catch (RuntimeException e) {
                    throw context.weirdStringException(text, scalar.type(), e.getMessage());
                }
            }
        });
    }
}
