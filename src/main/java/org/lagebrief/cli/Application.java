package org.lagebrief.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
    private static final String DATA = "lagebrief.data";

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
        return use(folders, progress, BriefingApplication::open, command);
    }

    /**
     * Uses one service that only reads, beside other processes at work on the database; one in the data folder has no room for two.
     *
     * @throws RunFailedException if the data folder's database does not open or fails
     */
    static <S> int useBesideOthers(
            LagebriefSettings folders, Progress progress, Class<S> service, ToIntFunction<S> command) {
        return use(
                folders,
                progress,
                BriefingApplication::openBesideOthers,
                context -> command.applyAsInt(context.getBean(service)));
    }

    private static int use(
            LagebriefSettings folders,
            Progress progress,
            BiFunction<Map<String, String>, Progress, ConfigurableApplicationContext> opening,
            ToIntFunction<ApplicationContext> command) {
        Map<String, String> properties = Map.of(DATA, folders.data().toString());
        try (ConfigurableApplicationContext context = opening.apply(properties, progress)) {
            return command.applyAsInt(context);
        } catch (RuntimeException e) {
            throw explained(e, folders);
        } finally {
            progress.end();
        }
    }

    /**
     * Serves until the command returns.
     *
     * @param more properties that win over every file and variable, besides the folders'
     * @throws RunFailedException if the data folder's database does not open or fails
     */
    static int serve(
            LagebriefSettings folders,
            Map<String, String> more,
            List<Class<?>> services,
            ToIntFunction<ConfigurableApplicationContext> command) {
        Map<String, String> properties = new HashMap<>(more);
        properties.put(DATA, folders.data().toString());
        properties.put("lagebrief.input", folders.input().toString());
        properties.put("lagebrief.output", folders.output().toString());
        properties.put("lagebrief.templates", folders.templates().toString());
        try (ConfigurableApplicationContext context =
                BriefingApplication.serve(properties, services.toArray(Class<?>[]::new))) {
            return command.applyAsInt(context);
        } catch (RuntimeException e) {
            throw explained(e, folders);
        }
    }

    private static RuntimeException explained(RuntimeException failure, LagebriefSettings folders) {
        Optional<InputFault> fault = StoreFault.of(failure, folders.data());
        return fault.isPresent() ? new RunFailedException(fault.get().toString(), failure) : failure;
    }
}
