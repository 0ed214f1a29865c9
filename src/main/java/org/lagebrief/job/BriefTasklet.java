package org.lagebrief.job;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lagebrief.aggregate.BriefingComposer;
import org.lagebrief.collect.Collector;
import org.lagebrief.model.Briefing;
import org.lagebrief.model.Comparison;
import org.lagebrief.model.Edition;
import org.lagebrief.model.Estimate;
import org.lagebrief.model.PrintedEdition;
import org.lagebrief.model.RunReport.EditionMade;
import org.lagebrief.model.Topic;
import org.lagebrief.render.BriefingRenderer;
import org.lagebrief.render.RenderedFiles;
import org.lagebrief.store.Editions;
import org.lagebrief.store.Ledger;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Composes and renders one topic's briefing, and records its edition once the files stand.
 *
 * <p>What says the same as the last edition gets no new revision; its files are written anew all the same, so that a lost
 * file or a mended template mends the output. A topic of which nobody speaks gets no briefing, unless there is one
 * of that week already: then a revision takes back what no longer holds.
 */
class BriefTasklet implements Tasklet {
    private final Collector collector;
    private final BriefingComposer composer;
    private final TopicComposition composition;
    private final Editions editions;
    private final Ledger ledger;
    private final RunInputs inputs;
    private final Renderers renderers;
    private final Clock clock;
    private final RunContext run;
    private final Path topicFile;

    BriefTasklet(
            Collector collector,
            BriefingComposer composer,
            TopicComposition composition,
            Editions editions,
            Ledger ledger,
            RunInputs inputs,
            Renderers renderers,
            Clock clock,
            RunContext run,
            Path topicFile) {
        this.collector = collector;
        this.composer = composer;
        this.composition = composition;
        this.editions = editions;
        this.ledger = ledger;
        this.inputs = inputs;
        this.renderers = renderers;
        this.clock = clock;
        this.run = run;
        this.topicFile = topicFile;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext chunkContext) {
        Topic topic = collector.topic(run.input(), topicFile);
        Briefing briefing = composition.compose(composer, topic, run.week(), run.run(), run.input(), clock.instant());
        Optional<Edition> last = editions.latest(briefing.topic().id(), run.week());
        if (briefing.isEmpty() && last.isEmpty()) {
            editions.foundNone(run.run(), briefing.topic().id());
        } else {
            publish(briefing, last);
        }
        return RepeatStatus.FINISHED;
    }

    private void publish(Briefing briefing, Optional<Edition> last) {
        BriefingRenderer renderer = renderers.of(run.templates());
        String topicId = briefing.topic().id();
        String hash = renderer.contentHash(briefing);
        boolean unchanged =
                last.filter(edition -> edition.contentHash().equals(hash)).isPresent();
        int revision = last.map(Edition::revision).orElse(0) + (unchanged ? 0 : 1);
        Edition edition = new Edition(topicId, run.week(), revision, hash);
        Path folder = run.output().resolve(run.week().toString()).resolve(topicId);
        PrintedEdition replaced = revision == 1
                ? null
                : ledger.told(topicId, run.week(), revision - 1).orElse(null);
        RenderedFiles rendered = renderer.render(briefing, edition, replaced, folder);
        List<String> files = rendered.paths().stream().map(run::outputName).toList();
        if (!unchanged) {
            editions.add(run.run(), made(briefing, edition, files), clock.instant());
            ledger.add(
                    edition,
                    briefing.topic().questions(),
                    briefing.ranges(),
                    briefing.estimates(),
                    briefing.history().corrections());
        }
        editions.found(run.run(), edition);
        inputs.setWarnings(
                run.run(),
                topicId,
                Stream.concat(rendered.warnings().stream(), composition.followed(briefing, run.run(), clock.instant()))
                        .toList());
    }

    private static EditionMade made(Briefing briefing, Edition edition, List<String> files) {
        List<Comparison> comparisons = briefing.comparisons();
        List<Estimate> estimates =
                comparisons.stream().flatMap(Comparison::estimates).toList();
        long parties = estimates.stream()
                .map(estimate -> estimate.party().id())
                .distinct()
                .count();
        int reports = (int) estimates.stream()
                .flatMap(estimate -> estimate.reports().stream())
                .filter(answer -> answer.report().article() != null)
                .count();
        return new EditionMade(edition, false, files, estimates.size(), (int) parties, reports);
    }
}
