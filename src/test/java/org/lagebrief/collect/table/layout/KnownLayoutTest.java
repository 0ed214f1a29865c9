package org.lagebrief.collect.table.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lagebrief.collect.Desk;
import org.lagebrief.collect.table.TableReading;
import org.lagebrief.model.AsOf;
import org.lagebrief.model.Bound;
import org.lagebrief.model.Claim;
import org.lagebrief.model.Confidence;
import org.lagebrief.model.Extent;
import org.lagebrief.model.Measure;
import org.lagebrief.model.Modality;
import org.lagebrief.model.Origin;
import org.lagebrief.model.Provenance;
import org.lagebrief.model.Quantity;
import org.lagebrief.model.Scope;

/** A table in a known layout needs no mapping; whose figures they are, and of what, is clear from the layout. */
class KnownLayoutTest {
    private static final String UCDP = """
            id,relid,year,type_of_violence,dyad_name,side_a,side_b,where_prec,where_coordinates,adm_1,country,date_prec,\
            date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
            7,HAR-2024-1,2024,1,North - South,Government of Harbourland,Free Port,1,Eastquay town,Coast province,Harbourland,1,\
            2024-12-20 00:00:00.000,2024-12-20 00:00:00.000,4,5,0,3,12,15,10
            8,HAR-2024-2,2024,3,Free Port - Civilians,Free Port,Civilians,4,,Coast province,Harbourland,3,\
            2024-12-16 00:00:00.000,2024-12-22 00:00:00.000,0,0,4,0,4,4,4
            """;

    private static final String ACLED = """
            event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,\
            source,notes,fatalities
            HAR1,23 December 2024,2024,1,Battles,Armed clash,Free Port,Coast Guard,Harbourland,Coast,Eastquay,The Quay Post,\
            "Clash, several dead.",7
            HAR2,22 December 2024,2024,2,Riots,Mob violence,Rioters,,Harbourland,Coast,,Radio Coast,No dead.,0
            """;

    @TempDir
    Path folder;

    @Test
    void eventOfTheUppsalaProgramIsItsOwnStatement() {
        assertThat(read(UCDP).claims().get(0))
                .isEqualTo(new Claim(
                        Quantity.between(10, 15, "10–15, best 12"),
                        Measure.KILLED,
                        "people",
                        "Eastquay town, Coast province, Harbourland",
                        new AsOf(LocalDate.of(2024, 12, 20), AsOf.Evidence.TABLE),
                        LocalDate.of(2024, 12, 20),
                        new Origin("Uppsala Conflict Data Program", "Uppsala Conflict Data Program", false),
                        List.of(),
                        Scope.EVENT,
                        Modality.ASSERTED,
                        Extent.TOTAL,
                        Confidence.STATED,
                        new Provenance.TableRow(
                                "tables/t.csv",
                                2,
                                "low, high, best",
                                UCDP.lines().toList().get(1))));
    }

    @Test
    void eventOfUncertainDayHoldsForItsLast() {
        assertThat(read(UCDP).claims().get(1))
                .extracting(claim -> claim.asOf().date().toString(), Claim::place, Claim::quantity)
                .containsExactly("2024-12-22", "Coast province, Harbourland", Quantity.exactly(4, "4, best 4"));
    }

    @Test
    void eventOfAnAcledExportIsItsOwnStatement() {
        assertThat(read(ACLED).claims())
                .extracting(
                        claim -> claim.namedOrigin().orElseThrow().name(),
                        claim -> claim.asOf().date().toString(),
                        Claim::measure,
                        Claim::subject,
                        Claim::place,
                        Claim::scope,
                        Claim::quantity)
                .containsExactly(
                        tuple(
                                "ACLED",
                                "2024-12-23",
                                Measure.KILLED,
                                "people",
                                "Eastquay, Coast, Harbourland",
                                Scope.EVENT,
                                Quantity.exactly(7, "7")),
                        tuple(
                                "ACLED",
                                "2024-12-22",
                                Measure.KILLED,
                                "people",
                                "Coast, Harbourland",
                                Scope.EVENT,
                                Quantity.exactly(0, "0")));
    }

    @Test
    void hashtagsSayWhatTheColumnsMean() {
        String table = """
                Floods in Coast province,,,,,,,
                Province,District,Date,Reported,Dead,Injured,of them children,Displaced households,IDPs,Source
                #adm1 +name,#adm2+name, #Date + occurred,#date+reported,#affected+killed+ind,#AFFECTED +injured,\
                #affected+killed+children,#affected+hh+displaced,#affected +idps,#meta +source
                Coast,Eastquay,2024-12-23,2024-12-24,95,"1,200",38,400,2000,Civil Protection
                Coast,Westquay,2024-12-23,2024-12-24,,7,,,,
                """;
        TableReading reading = read(table);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.claims())
                .extracting(
                        claim -> claim.namedOrigin().map(Origin::name).orElse("-"),
                        claim -> claim.asOf().date().toString(),
                        claim -> claim.publishedOn().toString(),
                        Claim::measure,
                        Claim::place,
                        claim -> claim.quantity().low(),
                        claim -> claim.provenance().line())
                .containsExactly(
                        tuple(
                                "Civil Protection",
                                "2024-12-23",
                                "2024-12-24",
                                Measure.KILLED,
                                "Eastquay, Coast",
                                95L,
                                4),
                        tuple(
                                "Civil Protection",
                                "2024-12-23",
                                "2024-12-24",
                                Measure.WOUNDED,
                                "Eastquay, Coast",
                                1200L,
                                4),
                        tuple(
                                "Civil Protection",
                                "2024-12-23",
                                "2024-12-24",
                                Measure.DISPLACED,
                                "Eastquay, Coast",
                                2000L,
                                4),
                        tuple("-", "2024-12-23", "2024-12-24", Measure.WOUNDED, "Westquay, Coast", 7L, 5));
        assertThat(((Provenance.TableRow) reading.claims().get(0).provenance()).column())
                .isEqualTo("#affected+killed+ind");
    }

    @ParameterizedTest
    @CsvSource({
        "#date+start;#date+end, 2024-12-23",
        "#date+end;#date+start, 2024-12-22",
        "#date+reported;#date, 2024-12-23",
        "#date;#date+start, 2024-12-22",
        "#date+reported;#date+start, 2024-12-22",
        "#date+occurred+start;#date+occurred, 2024-12-23"
    })
    void dateOfATaggedTableIsThatUpToWhichTheFigureHolds(String dates, String asOf) {
        String table = dates + ";#affected+killed\n2024-12-22;2024-12-23;5\n";
        assertThat(read(table).claims().get(0).asOf().date()).isEqualTo(asOf);
    }

    @Test
    void plainLayoutNamesTheFieldsOfAClaim() {
        String table = """
                Origin;asOf;measure;value;low;high;best;bound;subject;place;published;scope
                Police;23.12.2024;killed;1.095;;;;at least;soldiers;Eastquay;24.12.2024;cumulative
                Court;23.12.2024;missing;;10;20;15;;;;24.12.2024;
                """;
        assertThat(read(table).claims())
                .extracting(
                        claim -> claim.namedOrigin().orElseThrow().name(),
                        Claim::measure,
                        Claim::quantity,
                        Claim::subject,
                        Claim::place,
                        claim -> claim.publishedOn().toString(),
                        Claim::scope)
                .containsExactly(
                        tuple(
                                "Police",
                                Measure.KILLED,
                                Quantity.bounded(Bound.AT_LEAST, 1095, "at least 1.095"),
                                "soldiers",
                                "Eastquay",
                                "2024-12-24",
                                Scope.CUMULATIVE),
                        tuple(
                                "Court",
                                Measure.MISSING,
                                Quantity.between(10, 20, "10–20, best 15"),
                                null,
                                null,
                                "2024-12-24",
                                Scope.UNKNOWN));
    }

    @Test
    void plainLayoutNeedsFourColumns() {
        assertThat(read("origin,asof,measure,value\nPolice,2024-12-23,killed,5\n")
                        .claims())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "origin,asOf,value\nPolice,2024-12-23,5\n",
                "origin,asOf,measure,low\nPolice,2024-12-23,killed,5\n",
                "#affected+killed,#meta+source\n5,Police\n",
                "#affected+hh+killed,#date\n5,2024-12-23\n",
                "#population,#date\n5,2024-12-23\n",
                "event_date,fatalities\n2024-12-23,5\n"
            })
    void headerOfNoKnownLayoutIsRefused(String table) {
        Desk desk = Desk.in(folder).with("tables/t.csv", table);
        assertThat(desk.refusal(() -> desk.table("tables/t.csv")))
                .isEqualTo(
                        "input/tables/t.csv: expected its mapping input/tables/t.csv.yml beside it, or the header of a "
                                + "known layout, found neither; write a mapping that names its columns, or name the columns origin, "
                                + "asOf, measure and value");
    }

    @Test
    void mappingBesideTheTableWins() {
        Desk desk = Desk.in(folder).with("tables/t.csv", UCDP).with("tables/t.csv.yml", """
                row: {origin: {value: Free Port}, asOf: {column: date_start}}
                figures: [{measure: killed, value: {column: deaths_b}}]
                """);
        assertThat(desk.table("tables/t.csv").claims())
                .extracting(
                        claim -> claim.quantity().low(),
                        claim -> claim.asOf().date().toString())
                .containsExactly(tuple(5L, "2024-12-20"), tuple(0L, "2024-12-16"));
    }

    @Test
    void checkNamesTheLayout() {
        Desk desk = Desk.in(folder).with("tables/t.csv", UCDP);
        assertThat(desk.dialect("tables/t.csv"))
                .isEqualTo(
                        "events of the Uppsala Conflict Data Program, delimiter \",\", UTF-8, dates yyyy-MM-dd, header in "
                                + "line 1");
    }

    private TableReading read(String table) {
        return Desk.in(folder).with("tables/t.csv", table).table("tables/t.csv");
    }
}
