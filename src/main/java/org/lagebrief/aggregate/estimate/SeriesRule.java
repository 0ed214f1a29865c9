package org.lagebrief.aggregate.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lagebrief.aggregate.statement.Denial;
import org.lagebrief.aggregate.statement.Figure;
import org.lagebrief.aggregate.statement.Kind;
import org.lagebrief.aggregate.statement.PartyFigures;
import org.lagebrief.aggregate.statement.Statement;
import org.lagebrief.model.Language;
import org.lagebrief.model.PartySeries.Point;
import org.lagebrief.model.Week;

/** Tells what a party held to at the end of each of the last {@value #MOST_WEEKS} weeks. */
public final class SeriesRule {
    public static final int MOST_WEEKS = 12;

    private final Language language;

    /** @param language of the briefing: of several wordings the one in it is taken */
    SeriesRule(Language language) {
        this.language = language;
    }

    /**
     * The weeks in which the party held to a number, the oldest first, up to this one.
     *
     * @param statements what the party states of the kind; at least one
     * @param everything what it states to the question under any measure and scope
     */
    List<Point> points(
            Week last, Kind kind, List<Statement> statements, List<Statement> everything, List<Denial> denials) {
        LocalDate begin = statements.stream()
                .map(statement -> statement.claim().publishedOn())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Week week = last;
        for (int i = 1; i < MOST_WEEKS && week.monday().isAfter(begin); i++) {
            week = week.previous();
        }
        List<Point> points = new ArrayList<>();
        Optional<PartyFigures> earlier = PartyFigures.upTo(week.previous(), statements, everything);
        for (; !week.monday().isAfter(last.monday()); week = week.next()) {
            Optional<PartyFigures> figures = PartyFigures.upTo(week, statements, everything);
            if (figures.isPresent()) {
                Standing standing = Standing.at(week, kind, figures.get(), earlier, denials);
                if (standing.holds()) {
                    points.add(point(week, standing));
                }
            }
            earlier = figures;
        }
        return points;
    }

    private Point point(Week week, Standing standing) {
        Figure estimate = standing.estimate();
        return new Point(week, estimate.principal(language), estimate.asOf(), standing.status());
    }
}
