package org.lagebrief.store;

import org.lagebrief.model.Report;

/**
 * A report as it stands in the store.
 *
 * @param claimId rises from claim to claim in the order in which they were kept
 */
public record StoredReport(long claimId, Report report) {}
