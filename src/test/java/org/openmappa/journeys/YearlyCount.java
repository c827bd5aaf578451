package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.openmappa.testing.Browser;

/** Table A1 of the annual return on a day: the case is among those behind its cell, and the table is taken away. */
record YearlyCount(Southmere area, Subject subject, String caseFile, LocalDate day) {
    void countsTheCase() {
        Browser coordinator = area.at("coordinator");
        coordinator.follow("Annual return").date("Day to count", day).press("Count");
        coordinator.accessible("annual-return");
        filesHoldTheTable(coordinator);
        coordinator.page().click("a[href*='category=2'][href*='level=2']");
        coordinator.accessible("cases-behind-a-figure");
        assertThat(coordinator.words()).contains(subject.name());
        coordinator.page().click("tr:has-text('" + subject.name() + "') a");
        assertThat(coordinator.accessible("case-file").address()).isEqualTo(caseFile);
    }

    private static void filesHoldTheTable(Browser coordinator) {
        String csv = new String(coordinator.download("Table A1 as CSV"), StandardCharsets.UTF_8);
        assertThat(csv).contains("Category 2").contains("Level 2");
        assertThat(partsOf(coordinator.download("Table A1 as a spreadsheet (ODS)")))
                .contains("mimetype", "content.xml", "META-INF/manifest.xml");
    }

    private static List<String> partsOf(byte[] spreadsheet) {
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(spreadsheet))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.add(part.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
