package org.lagebrief.job;

import java.util.List;
import org.lagebrief.model.Article;
import org.lagebrief.store.Articles;
import org.lagebrief.store.Reading;
import org.lagebrief.store.Readings;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Keeps the articles, how far their files were read, and which files stood in the input folder at this run. */
class CollectedWriter implements ItemWriter<Collected>, StepExecutionListener {
    private final Articles articles;
    private final Readings readings;
    private final RunInputs inputs;
    private final RunContext run;

    CollectedWriter(Articles articles, Readings readings, RunInputs inputs, RunContext run) {
        this.articles = articles;
        this.readings = readings;
        this.inputs = inputs;
        this.run = run;
    }

    @Override
    public void beforeStep(StepExecution stepExecution) {
        inputs.forget(run.run(), Skips.COLLECT);
    }

    @Override
    public void write(Chunk<? extends Collected> chunk) {
        for (Collected collected : chunk) {
            collected.parts().forEach(this::write);
        }
    }

    private void write(Collected.Part part) {
        if (part instanceof Collected.Known known) {
            inputs.add(run.run(), known.reading());
        } else if (part instanceof Collected.Unreadable unreadable) {
            inputs.addSkipped(run.run(), Skips.COLLECT, List.of(unreadable.skipped()));
        } else if (part instanceof Collected.Read read) {
            write(read);
        }
    }

    private void write(Collected.Read read) {
        Reading reading = readings.open(Skips.COLLECT, read.look());
        articles.save(read.articles());
        readings.add(reading, read.articles().stream().map(Article::id).toList(), read.skipped(), read.entries());
        if (read.doubtful()) {
            readings.doubt(reading);
        }
        if (read.ended()) {
            readings.complete(reading);
        }
        inputs.add(run.run(), reading);
    }
}
