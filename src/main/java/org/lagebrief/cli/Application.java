package org.lagebrief.cli;

import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.lagebrief.job.BriefingApplication;
import org.lagebrief.job.BriefingRuns;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.Progress;
import org.lagebrief.job.RunFailedException;
import org.lagebrief.model.InputFault;
import org.lagebrief.store.StoreFault;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application for the commands that need it, and ends it with them. */
final class Application {
    private Application() {}

    /** @throws RunFailedException if the data folder's database does not open or fails */
    static int use(LagebriefSettings folders, Progress progress, ToIntFunction<BriefingRuns> command) {
        return use(folders, progress, BriefingRuns.class, command);
    }

    /**
     * Uses one service of the application.
     *
     * @throws RunFailedException if the data folder's database does not open or fails
     */
    static <S> int use(LagebriefSettings folders, Progress progress, Class<S> service, ToIntFunction<S> command) {
        return useAll(folders, progress, context -> command.applyAsInt(context.getBean(service)));
    }

    /**
     * Uses several services of the application.
     *
     * @throws RunFailedException if the data folder's database does not open or fails
     */
    static int useAll(LagebriefSettings folders, Progress progress, ToIntFunction<ApplicationContext> command) {
        Map<String, String> properties = Map.of("lagebrief.data", folders.data().toString());
        try (ConfigurableApplicationContext context = BriefingApplication.open(properties, progress)) {
            return command.applyAsInt(context);
        } catch (RuntimeException e) {
            Optional<InputFault> fault = StoreFault.of(e, folders.data());
            throw fault.isPresent() ? new RunFailedException(fault.get().toString(), e) : e;
        } finally {
            progress.end();
        }
    }
}
