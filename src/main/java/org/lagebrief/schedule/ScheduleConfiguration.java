package org.lagebrief.schedule;

import java.time.Clock;
import org.lagebrief.job.BriefingRuns;
import org.lagebrief.job.LagebriefSettings;
import org.lagebrief.job.RunRequest;
import org.lagebrief.job.TopicSchedules;
import org.lagebrief.job.mail.Deliveries;
import org.lagebrief.store.DatabaseHolds;
import org.lagebrief.store.due.DueWeeks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What has briefings made by themselves; joins the application where it is to serve. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleSettings.class)
public class ScheduleConfiguration {
    @Bean
    Agenda agenda(
            TopicSchedules topics,
            ScheduleSettings settings,
            LagebriefSettings lagebrief,
            DueWeeks weeks,
            Clock clock) {
        return new Agenda(new Plans(topics, settings.time(), lagebrief.timeZone()), weeks, clock);
    }

    @Bean
    Pass pass(
            DatabaseHolds holds,
            Agenda agenda,
            DueWeeks weeks,
            BriefingRuns runs,
            Deliveries deliveries,
            ScheduleSettings settings,
            LagebriefSettings lagebrief,
            Clock clock) {
        RunRequest request = new RunRequest(
                null, null, lagebrief.input(), lagebrief.output(), lagebrief.templates(), deliveries.canSend());
        Timetable timetable =
                new Timetable(agenda, weeks, new RequestedRuns(runs, request, clock), settings.catchUp(), clock);
        return new Pass(holds, timetable, deliveries, request);
    }

    @Bean
    Ticks ticks(Pass pass, ScheduleSettings settings, BriefingRuns runs) {
        return new Ticks(pass, settings.tick(), runs);
    }
}
