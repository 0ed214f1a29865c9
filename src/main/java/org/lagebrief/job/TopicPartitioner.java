package org.lagebrief.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lagebrief.collect.Collector;
import org.lagebrief.job.topic.TopicLook;
import org.lagebrief.model.InputFault;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.model.Topic;
import org.lagebrief.store.Editions;
import org.lagebrief.store.RunInputs;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Gives each topic a partition of its own; a broken topic file, or one of the same id, is left out and named. */
class TopicPartitioner implements Partitioner {
    /** Key of the topic's file in a partition's context. */
    static final String FILE = "file";

    private final Collector collector;
    private final TopicFiles topics;
    private final RunInputs inputs;
    private final Editions editions;
    private final TopicLook look;
    private final RunContext run;
    private final Progress progress;

    TopicPartitioner(
            Collector collector,
            RunInputs inputs,
            Editions editions,
            TopicLook look,
            RunContext run,
            Progress progress) {
        this.collector = collector;
        this.topics = new TopicFiles(collector);
        this.inputs = inputs;
        this.editions = editions;
        this.look = look;
        this.run = run;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        inputs.forgetSkipped(run.run(), Skips.TOPICS);
        editions.forget(run.run());
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        List<Topic> covered = new ArrayList<>();
        for (Path file : topics.all(run.input())) {
            if (run.key().coversTopic(TopicFiles.id(file))) {
                add(partitions, covered, file);
            }
        }
        look.through(covered);
        progress.begin(run.label("brief"), partitions.size(), Progress.Unit.ITEMS);
        return partitions;
    }

    private void add(Map<String, ExecutionContext> partitions, List<Topic> covered, Path file) {
        try {
            Topic topic = collector.topic(run.input(), file);
            if (partitions.containsKey(topic.id())) {
                throw new InputFaultException(new InputFault(
                        file.toString(),
                        "a name of its own",
                        "the name of another topic again, " + topic.id(),
                        "rename one of the two files"));
            }
            ExecutionContext context = new ExecutionContext();
            context.putString(FILE, file.toString());
            partitions.put(topic.id(), context);
            covered.add(topic);
        } catch (InputFaultException e) {
            inputs.addSkipped(run.run(), Skips.TOPICS, List.of(Skips.of(e.fault(), run)));
        }
    }
}
