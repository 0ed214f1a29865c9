package org.lagebrief.cli;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lagebrief.model.DecidedField;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options that the commands of {@code review} share. */
final class ReviewOptions {
    static final String BY = "Who decides. Default: the system's user name";

    private ReviewOptions() {}

    /** Which claims are listed, and how. */
    static final class Listing {
        @Mixin
        final FolderOptions folders = new FolderOptions();

        @Option(
                names = "--week",
                paramLabel = "WEEK",
                description =
                        "Claims behind the briefings of this week, such as 2024-W52. Default: that of the last run")
        @Nullable
        String week;

        @Option(names = "--topic", paramLabel = "ID", description = "Only this topic. Default: all topics")
        @Nullable
        String topic;

        @Option(names = "--all", description = "Also claims that are decided on, and decisions whose sentence is gone")
        boolean all;

        @Option(
                names = "--limit",
                paramLabel = "N",
                defaultValue = "20",
                description = "At most so many; 0 for no limit. Default: 20")
        int limit;

        @Option(names = "--json", description = "One line of JSON a claim")
        boolean json;
    }

    /** What is exported. */
    static final class Exporting {
        @Mixin
        final FolderOptions folders = new FolderOptions();

        @Option(names = "--waiting", description = "The claims on which nobody has decided, instead of the decisions")
        boolean waiting;

        @Option(names = "--week", paramLabel = "WEEK", description = "With --waiting: as for review list")
        @Nullable
        String week;

        @Option(names = "--topic", paramLabel = "ID", description = "With --waiting: as for review list")
        @Nullable
        String topic;
    }

    /** On which claims somebody decides, who, and why. */
    static final class Deciding {
        @Mixin
        final FolderOptions folders = new FolderOptions();

        @Parameters(paramLabel = "ID", arity = "1..*", description = "The claim's id, as review list prints it")
        List<String> ids = List.of();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why; printed in the briefing")
        @Nullable
        String reason;

        @Option(names = "--by", paramLabel = "NAME", description = BY)
        @Nullable
        String by;

        @Option(
                names = "--copies",
                description = "Decide the same on the figure in the same sentence of other articles, word for word")
        boolean copies;
    }

    /** What a claim says instead of what was read. */
    static final class Correcting {
        private final Map<DecidedField, String> fields = new EnumMap<>(DecidedField.class);

        @Option(names = "--figure", paramLabel = "N", description = "1100, \"about 1100\", 100-300, vague …")
        void figure(String value) {
            fields.put(DecidedField.FIGURE, value);
        }

        @Option(names = "--measure", paramLabel = "MEASURE", description = "What is counted, such as killed")
        void measure(String value) {
            fields.put(DecidedField.MEASURE, value);
        }

        @Option(names = "--subject", paramLabel = "WORDS", description = "Who is counted, or none")
        void subject(String value) {
            fields.put(DecidedField.SUBJECT, value);
        }

        @Option(names = "--place", paramLabel = "WORDS", description = "Where, or none")
        void place(String value) {
            fields.put(DecidedField.PLACE, value);
        }

        @Option(names = "--as-of", paramLabel = "DATE", description = "For which day the figure holds: 2024-12-23")
        void asOf(String value) {
            fields.put(DecidedField.AS_OF, value);
        }

        @Option(names = "--origin", paramLabel = "NAME", description = "Who states it, or none")
        void origin(String value) {
            fields.put(DecidedField.ORIGIN, value);
        }

        @Option(names = "--scope", paramLabel = "SCOPE", description = "cumulative, period, event or unknown")
        void scope(String value) {
            fields.put(DecidedField.SCOPE, value);
        }

        @Option(
                names = "--modality",
                paramLabel = "MODALITY",
                description = "asserted, denied, projected or superseded")
        void modality(String value) {
            fields.put(DecidedField.MODALITY, value);
        }

        @Option(names = "--extent", paramLabel = "EXTENT", description = "total, sum, part or addition")
        void extent(String value) {
            fields.put(DecidedField.EXTENT, value);
        }

        Map<DecidedField, String> fields() {
            return fields;
        }
    }

    /** Whose a claim is. */
    static final class Assigning {
        private final Map<DecidedField, String> fields = new EnumMap<>(DecidedField.class);

        @Option(names = "--question", paramLabel = "TOPIC/QUESTION", description = "The question it answers, by ids")
        void question(String value) {
            fields.put(DecidedField.QUESTION, value);
        }

        @Option(names = "--party", paramLabel = "ID", description = "The party of sources.yml for which it counts")
        void party(String value) {
            fields.put(DecidedField.PARTY, value);
        }

        Map<DecidedField, String> fields() {
            return fields;
        }
    }
}
