package org.lagebrief.model;

import java.time.ZoneId;

/**
 * When the briefing of a week that is over is made.
 *
 * @param cron the local times, in the six fields of Spring's {@code CronExpression}: second, minute, hour, day of the month, month,
 *     day of the week
 * @param zone whose clocks these times are read from
 */
public record Schedule(String cron, ZoneId zone) {}
