package org.openmappa.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.openmappa.access.SignedOut;
import org.openmappa.shared.Actor;
import org.openmappa.shared.Forbidden;
import org.openmappa.shared.Refused;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Browser;
import org.openmappa.testing.OwnArea;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Counting on a day, showing it, taking it away, and opening what is behind it. */
@StageTest
class AnnualReturnTest {
    private static final LocalDate YEAR_END = LocalDate.of(2025, 3, 31);
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 5, 1);

    @Autowired
    Stage stage;

    @Autowired
    CompileReturn compile;

    OwnArea area;
    String coordinator;

    @BeforeEach
    void anAreaOfItsOwn() {
        area = OwnArea.on(stage);
        coordinator = area.account("COORDINATOR");
    }

    @Test
    void theLevelThatStoodAtTheEndOfTheDayCounts() {
        UUID file = area.openCase(1, 2, LONG_AGO);
        area.level(file, 1, OffsetDateTime.parse("2025-03-31T23:30:00+01:00"));
        assertThat(count(YEAR_END, 1, 1)).isEqualTo(1);
        assertThat(count(YEAR_END.minusDays(1), 1, 2)).isEqualTo(1);
    }

    @Test
    void theDayEndsAtMidnightInLondonAlsoInSummer() {
        UUID file = area.openCase(1, 2, LONG_AGO);
        area.level(file, 3, OffsetDateTime.parse("2025-03-31T23:30:00Z"));
        assertThat(count(YEAR_END, 1, 2)).isEqualTo(1);
        assertThat(count(YEAR_END.plusDays(1), 1, 3)).isEqualTo(1);
    }

    @Test
    void aCaseCountsFromItsFirstDayUntilTheDayBeforeItsLast() {
        UUID file = area.openCase(2, 1, LONG_AGO);
        area.exit(file, LocalDate.of(2023, 7, 9));
        assertThat(count(LONG_AGO.minusDays(1), 2, 1)).isZero();
        assertThat(count(LONG_AGO, 2, 1)).isEqualTo(1);
        assertThat(count(LocalDate.of(2023, 7, 8), 2, 1)).isEqualTo(1);
        assertThat(count(LocalDate.of(2023, 7, 9), 2, 1)).isZero();
    }

    @Test
    void builtTwiceItGivesTheSame() {
        area.openCase(1, 3, LONG_AGO);
        assertThat(compile.of(actor(coordinator), YEAR_END)).isEqualTo(compile.of(actor(coordinator), YEAR_END));
    }

    @Test
    void totalsAddUp() {
        area.openCase(1, 1, LONG_AGO);
        area.openCase(1, 2, LONG_AGO);
        area.openCase(3, 2, LONG_AGO);
        AnnualReturn figures = compile.of(actor(coordinator), YEAR_END);
        assertThat(figures.row(1)).extracting(Figure::cases).containsExactly(1, 1, 0, 2);
        assertThat(figures.row(null)).extracting(Figure::cases).containsExactly(1, 2, 0, 3);
    }

    @Test
    void pastYearsAreReadUnderTheirEdition() {
        area.openCase(4, 1, LONG_AGO);
        assertThat(compile.of(actor(coordinator), LocalDate.of(2022, 3, 31)).categories())
                .containsExactly(1, 2, 3);
        assertThat(count(LocalDate.of(2023, 3, 31), 4, 1)).isEqualTo(1);
    }

    @Test
    void aNewDefinitionLeavesLastYearsTableAsItWas() {
        area.openCase(3, 2, LONG_AGO);
        AnnualReturn before = compile.of(actor(coordinator), YEAR_END);
        stage.owner().sql("""
                insert into board.definition (table_code, edition, title, wording, categories, source, valid_from)
                values ('A1', 99, 'Other', 'Other', '{1,2}', 'test', '2025-04-01')
                """).update();
        try {
            assertThat(compile.of(actor(coordinator), YEAR_END)).isEqualTo(before);
            assertThat(compile.of(actor(coordinator), YEAR_END.plusDays(1)).categories())
                    .containsExactly(1, 2);
        } finally {
            stage.owner().sql("delete from board.definition where edition = 99").update();
        }
    }

    @Test
    void otherAreasAreNotCounted() {
        OwnArea.on(stage).openCase(1, 1, LONG_AGO);
        assertThat(count(YEAR_END, 1, 1)).isZero();
    }

    @Test
    void smallNumbersAreHiddenFromThoseWhoMayNotReadCases() {
        IntStream.range(0, 6).forEach(n -> area.openCase(1, 1, LONG_AGO));
        area.openCase(1, 3, LONG_AGO);
        AnnualReturn shown = compile.of(actor(area.account("BOARD_MEMBER", "BOARD")), YEAR_END);
        assertThat(shown.row(1)).extracting(Figure::words).containsExactly("6", "0", "fewer than 5", "not shown");
        assertThat(shown.row(null)).extracting(Figure::words).containsExactly("6", "0", "not shown", "not shown");
    }

    @Test
    void whoeverMayNotReadCasesMayNotCompareDays() {
        Actor member = actor(area.account("BOARD_MEMBER", "BOARD"));
        assertThatThrownBy(() -> compile.of(member, YEAR_END.minusDays(1))).isInstanceOf(Refused.class);
    }

    @Test
    void aDayToComeAndADayBeforeTheArrangementsAreRefused() {
        assertThatThrownBy(() -> compile.of(actor(coordinator), LocalDate.of(2190, 3, 31)))
                .hasMessage("The date must be today or in the past");
        assertThatThrownBy(() -> compile.of(actor(coordinator), LocalDate.of(1990, 3, 31)))
                .hasMessage("Nothing is defined for so early a date");
    }

    @Test
    void aRoleWithoutFiguresIsRefusedAndThatIsOnTheTrail() {
        Actor liaison = actor(area.account("VICTIM_LIAISON"));
        assertThatThrownBy(() -> compile.of(liaison, YEAR_END)).isInstanceOf(Forbidden.class);
        assertThat(onTrail(liaison)).containsExactly("LIST return.read FORBIDDEN");
    }

    @Test
    void everyLookAndEveryFileIsOnTheTrail() {
        Actor reader = actor(coordinator);
        compile.of(reader, YEAR_END);
        compile.toTakeAway(reader, YEAR_END);
        assertThat(onTrail(reader)).containsExactly("LIST return.read DONE", "EXPORT return.read DONE");
    }

    @Test
    void thePageShowsTheTableWithItsDefinitionAndABarPictureInWords() {
        area.openCase(1, 2, LONG_AGO);
        Answer page = stage.http(coordinator).get("/annual-return?on-day=31&on-month=3&on-year=2025");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words()).contains("Annual return", area.name() + ", 31 March 2025", "definition edition 2");
        assertThat(page.page().select("svg[role=img]").attr("aria-label")).contains("Category 1: 1, Category 2: 0");
        assertThat(page.page().select("input[name=on-year]").val()).isEqualTo("2025");
    }

    @Test
    void thePagesArePossibleToUseForEverybody() {
        area.openCase(1, 2, LONG_AGO);
        try (Browser browser = stage.browser()) {
            browser.signIn(coordinator).go("/annual-return?on=2025-03-31").accessible("annual-return");
            browser.go("/annual-return/cases?on=2025-03-31&category=1").accessible("annual-return-cases");
        }
    }

    @Test
    void whoeverIsSwitchedOffMeanwhileGetsNoFigures() {
        Actor reader = actor(coordinator);
        stage.owner()
                .sql("update access.user_account set enabled = false where id = ?")
                .param(reader.userId())
                .update();
        assertThatThrownBy(() -> compile.of(reader, YEAR_END)).isInstanceOf(SignedOut.class);
    }

    @Test
    void thePageOpensWithTheLastThirtyFirstOfMarch() {
        assertThat(stage.http(coordinator).get("/annual-return").words()).contains(area.name() + ", 31 March ");
    }

    @Test
    void aDayThatDoesNotExistIsSaidBesideItsField() {
        Answer page = stage.http(coordinator).get("/annual-return?on-day=31&on-month=2&on-year=2025");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.words()).contains("There is a problem", "must be a real date");
    }

    @Test
    void eachFigureOpensItsCasesAndSaysWhenOthersAreNotListed() {
        UUID mine = area.openCase(2, 2, LONG_AGO);
        UUID other = area.openCase(2, 2, LONG_AGO);
        String manager = area.account("CASE_MANAGER");
        area.grant(mine, manager, "CASE_MANAGER");
        String link = stage.http(coordinator)
                .get("/annual-return?on=2025-03-31")
                .page()
                .select("td a[href*='category=2&level=2']")
                .attr("href");
        assertThat(stage.http(coordinator).get(link).page().select("tbody tr")).hasSize(2);
        Answer seen = stage.http(manager).get(link);
        assertThat(seen.words()).contains("The return counts 2 cases here. You hold access to 1 of them");
        assertThat(seen.body()).contains(mine.toString()).doesNotContain(other.toString());
    }

    @Test
    void onlyThoseWhoMayReadCasesOpenThem() {
        Answer page =
                stage.http(area.account("LAY_ADVISER", "BOARD")).get("/annual-return/cases?on=2025-03-31&category=1");
        assertThat(page.status()).isEqualTo(403);
    }

    @Test
    void theFilesCarryTheMarkingInTheirNames() {
        Answer file = stage.http(coordinator).get("/annual-return.csv?on=2025-03-31");
        assertThat(file.header("Content-Disposition"))
                .contains("OFFICIAL-SENSITIVE_annual-return-A1_Area-")
                .contains("_2025-03-31.csv");
        assertThat(file.body()).contains("\"Category\",\"Level 1\"", "\"Category 1\",0,0,0,0", "edition 2");
    }

    @Test
    void theLastLineOfAFileLeadsToTheEntryOfItsExport() {
        Answer file = stage.http(coordinator).get("/annual-return.csv?on=2025-03-31");
        String last = file.body().lines().toList().getLast();
        assertThat(last).startsWith("\"Taken out by ");
        String reference = last.replaceAll(".*reference ([0-9A-F-]{23})\"", "$1");
        Answer found =
                stage.http(coordinator).submit("/trail", Map.of("reference", reference.toLowerCase(Locale.ROOT)));
        assertThat(found.page().select("tbody tr")).hasSize(1);
        assertThat(found.words()).contains("Took the annual return out");
        assertThat(stage.http("coordinator.ns")
                        .submit("/trail", Map.of("reference", reference))
                        .words())
                .contains("Nothing on the trail fits");
    }

    @Test
    void theSpreadsheetSaysOfItselfHowItIsMarkedAndWhoTookItOut() throws Exception {
        try (OdfSpreadsheetDocument sheet = OdfSpreadsheetDocument.loadDocument(spreadsheet())) {
            assertThat(sheet.getOfficeMetadata().getSubject()).isEqualTo("OFFICIAL-SENSITIVE");
            assertThat(sheet.getOfficeMetadata().getDescription()).startsWith("Taken out by ");
        }
    }

    @Test
    void theSpreadsheetHasOneSheetAndNothingHidden() throws Exception {
        area.openCase(1, 2, LONG_AGO);
        try (OdfSpreadsheetDocument sheet = OdfSpreadsheetDocument.loadDocument(spreadsheet())) {
            assertThat(sheet.getSpreadsheetTables()).hasSize(1);
            var table = sheet.getSpreadsheetTables().getFirst();
            assertThat(table.getCellByPosition(2, 4).getDoubleValue()).isEqualTo(1.0);
            assertThat(sheet.getContentDom()
                            .getElementsByTagName("table:database-range")
                            .getLength())
                    .isZero();
            assertThat(sheet.getContentDom().getRootElement().toString())
                    .doesNotContain("table:formula", "visibility=\"collapse\"", "table:display=\"false\"");
        }
    }

    @Test
    void clientsOfTheApiGetTheSameFigures() {
        area.openCase(1, 2, LONG_AGO);
        Answer json = stage.api(coordinator).get("/api/annual-return?on=2025-03-31");
        assertThat(json.json().at("/definition/edition").asInt()).isEqualTo(2);
        assertThat(json.json().at("/figures/1/cases").asInt()).isEqualTo(1);
        assertThat(stage.api(coordinator)
                        .get("/api/annual-return.csv?on=2025-03-31")
                        .status())
                .isEqualTo(200);
        assertThat(stage.api(coordinator).get("/api/annual-return?on=nonsense").status())
                .isEqualTo(400);
    }

    private InputStream spreadsheet() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(stage.address() + "/api/annual-return.ods?on=2025-03-31"))
                .header("Authorization", "Bearer " + stage.token(coordinator).reveal())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return new ByteArrayInputStream(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .body());
        }
    }

    private int count(LocalDate on, int category, int level) {
        Integer cases =
                compile.of(actor(coordinator), on).figure(category, level).cases();
        return cases == null ? -1 : cases;
    }

    private Actor actor(String username) {
        return stage.actor(username);
    }

    private List<String> onTrail(Actor actor) {
        return stage.owner().sql("""
                        select action || ' ' || what || ' ' || outcome from trail.entry
                        where user_id = ? and what like 'return.%' order by at
                        """).param(actor.userId()).query(String.class).list();
    }
}
