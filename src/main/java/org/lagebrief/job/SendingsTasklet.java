package org.lagebrief.job;

import java.util.ArrayList;
import java.util.List;
import org.lagebrief.collect.Collector;
import org.lagebrief.collect.SubscriberList;
import org.lagebrief.job.mail.Mailings;
import org.lagebrief.job.mail.Readers;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.Editions;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Takes up the input folder's subscribers, and enters the run's editions into the ledger for them if they are to be sent. Nothing
 * is sent here: who works off the ledger does that, outside of any step that may be tried again.
 */
final class SendingsTasklet implements Tasklet {
    private final Collector collector;
    private final Readers readers;
    private final Mailings mailings;
    private final Editions editions;
    private final RunInputs inputs;
    private final RunContext run;

    SendingsTasklet(
            Collector collector,
            Readers readers,
            Mailings mailings,
            Editions editions,
            RunInputs inputs,
            RunContext run) {
        this.collector = collector;
        this.readers = readers;
        this.mailings = mailings;
        this.editions = editions;
        this.inputs = inputs;
        this.run = run;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        takeUpSubscribers();
        if (run.send()) {
            editions.ofRun(run.run()).forEach(made -> mailings.enter(made, run.output(), run.templates()));
        }
        return RepeatStatus.FINISHED;
    }

    private void takeUpSubscribers() {
        inputs.forgetSkipped(run.run(), Skips.SUBSCRIBERS);
        List<InputFault> faults = new ArrayList<>();
        try {
            SubscriberList list = collector.subscribers(run.input());
            readers.save(list.subscribers());
            faults.addAll(list.faults());
        } catch (InputFaultException e) {
            faults.add(e.fault());
        }
        inputs.addSkipped(
                run.run(),
                Skips.SUBSCRIBERS,
                faults.stream().map(fault -> Skips.of(fault, run)).toList());
    }
}
