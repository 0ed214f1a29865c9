package org.lagebrief.collect;

import static org.lagebrief.collect.yaml.LayoutException.atLeastOne;
import static org.lagebrief.collect.yaml.LayoutException.orNone;
import static org.lagebrief.collect.yaml.LayoutException.required;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lagebrief.collect.file.InputFile;
import org.lagebrief.collect.yaml.YamlDocument;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Language;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Question;
import org.lagebrief.model.Schedule;
import org.lagebrief.model.Scope;
import org.lagebrief.model.Term;
import org.lagebrief.model.Topic;
import org.springframework.util.unit.DataSize;

/** Reads a topic's file; the topic's id is the file's name without ending. */
final class TopicReader {
    private static final Set<String> ENDINGS = Set.of("yml", "yaml");
    private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

    private final DataSize maxSettingSize;

    TopicReader(DataSize maxSettingSize) {
        this.maxSettingSize = maxSettingSize;
    }

    record TopicLayout(
            String title,
            Language language,
            ZoneId timeZone,
            @Nullable String schedule,
            List<QuestionLayout> questions) {
        TopicLayout {
            required("title", title);
            required("language", language);
            required("timeZone", timeZone);
            questions = atLeastOne("questions", questions);
        }
    }

    record QuestionLayout(
            String id,
            String title,
            List<Measure> measures,
            List<Term> subject,
            List<Term> exclude,
            List<Term> place,
            @Nullable Scope scope) {
        QuestionLayout {
            required("id", id);
            required("title", title);
            measures = atLeastOne("measures", measures);
            subject = atLeastOne("subject", subject);
            exclude = orNone(exclude);
            place = orNone(place);
        }

        Question question() {
            return new Question(
                    id,
                    title,
                    EnumSet.copyOf(measures),
                    subject,
                    exclude,
                    place,
                    scope == null ? Scope.UNKNOWN : scope);
        }
    }

    /** @throws InputFaultException if the file is no topic */
    Topic read(InputFile file) {
        YamlDocument document = document(file);
        TopicLayout layout = document.bind(TopicLayout.class);
        checkIds(document, layout.questions());
        schedule(document, layout);
        return new Topic(
                file.baseName(),
                layout.title(),
                layout.language(),
                layout.timeZone(),
                layout.questions().stream().map(QuestionLayout::question).toList());
    }

    /**
     * When the topic's briefing is made by itself, if its file says so.
     *
     * @throws InputFaultException if the file is no topic
     */
    Optional<Schedule> schedule(InputFile file) {
        YamlDocument document = document(file);
        return schedule(document, document.bind(TopicLayout.class));
    }

    private YamlDocument document(InputFile file) {
        if (!ENDINGS.contains(file.ending())) {
            throw file.fault("a topic, which ends in .yml", "another file", "rename it or move it elsewhere");
        }
        if (!file.baseName().matches(ID)) {
            throw file.fault(
                    "a topic's name of lower-case letters, digits and hyphens",
                    "\"" + file.baseName() + "\"",
                    "rename the file");
        }
        return YamlDocument.read(file, maxSettingSize);
    }

    private static Optional<Schedule> schedule(YamlDocument document, TopicLayout layout) {
        try {
            return Optional.ofNullable(layout.schedule())
                    .map(written -> ScheduleReader.read(written, layout.timeZone()));
        } catch (IllegalArgumentException e) {
            InputFault refused = InputFault.ofRefusal(e, "mend the schedule");
            if (refused == null) {
                throw e;
            }
            throw new InputFaultException(
                    document.fault("/schedule", refused.expected(), refused.found(), refused.remedy()), e);
        }
    }

    private static void checkIds(YamlDocument document, List<QuestionLayout> questions) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            String id = questions.get(i).id();
            String pointer = "/questions/" + i + "/id";
            if (!id.matches(ID)) {
                throw new InputFaultException(document.fault(
                        pointer, "lower-case letters, digits and hyphens", "\"" + id + "\"", "rename the question"));
            }
            if (!seen.add(id)) {
                throw new InputFaultException(document.fault(
                        pointer, "each question's id once", "\"" + id + "\" again", "rename one of the questions"));
            }
        }
    }
}
