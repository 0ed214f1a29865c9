package org.lagebrief.schedule;

import org.lagebrief.job.RunRequest;
import org.lagebrief.job.mail.Deliveries;
import org.lagebrief.model.InputFaultException;
import org.lagebrief.store.DatabaseHolds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One look at what is to be done: makes what is due, then sends what may leave the house.
 *
 * <p>Holds the database meanwhile. Where another process holds it, that one is left to its work, and the next look comes soon enough.
 */
final class Pass {
    private static final Logger LOG = LoggerFactory.getLogger(Pass.class);

    private final DatabaseHolds holds;
    private final Timetable timetable;
    private final Deliveries deliveries;
    private final RunRequest request;

    /** @param request as which weeks are made; its week and topic do not matter */
    Pass(DatabaseHolds holds, Timetable timetable, Deliveries deliveries, RunRequest request) {
        this.holds = holds;
        this.timetable = timetable;
        this.deliveries = deliveries;
        this.request = request;
    }

    /** Whatever goes wrong is told, and not thrown: the next look may find it mended. */
    void run(News news) {
        try {
            if (!holds.whileHeld(() -> work(news))) {
                LOG.info("Another process is at work on the database");
            }
        } catch (InputFaultException e) {
            news.trouble(e.fault().toString());
        } catch (RuntimeException e) {
            LOG.error("What is due could not be looked for", e);
            news.trouble(e.toString().lines().findFirst().orElse(""));
        }
    }

    private void work(News news) {
        timetable.makeWhatIsDue(request.input(), news::week);
        if (request.send()) {
            deliveries.sendWhatIsDue(request.input()).ifPresent(news::trouble);
        }
    }
}
