package org.lagebrief.job;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.Language;
import org.lagebrief.model.Skipped;
import org.lagebrief.store.OtherLanguage;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Names the articles that nobody reads for want of a language pack, once all are collected; a file and language a line. */
class OtherLanguages implements StepExecutionListener {
    private final RunInputs inputs;
    private final Set<Language> readable;
    private final RunContext run;

    /** @param readable the languages that have a pack */
    OtherLanguages(RunInputs inputs, Set<Language> readable, RunContext run) {
        this.inputs = inputs;
        this.readable = readable;
        this.run = run;
    }

    @Override
    public ExitStatus afterStep(StepExecution stepExecution) {
        for (OtherLanguage other : inputs.inOtherLanguages(run.run(), readable)) {
            inputs.addSkipped(run.run(), Skips.COLLECT, List.of(skipped(other)));
        }
        return stepExecution.getExitStatus();
    }

    private Skipped skipped(OtherLanguage other) {
        String known = readable.stream().map(Language::code).sorted().collect(Collectors.joining(", "));
        String language = other.language().code();
        String found = other.entry() == null
                ? language
                : "%d in %s, one of them %s".formatted(other.articles(), language, other.entry());
        return Skips.of(
                new InputFault(
                        other.file(),
                        "a language that can be read (" + known + ")",
                        found,
                        "declare another one if this is wrong, or take the file out"),
                run);
    }
}
