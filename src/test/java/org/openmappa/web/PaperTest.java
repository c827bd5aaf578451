package org.openmappa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openmappa.testing.Browser;
import org.openmappa.testing.InventedCase;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A page on paper: each sheet says how it is marked, who opened it and when, and nothing is there to press. */
@StageTest
class PaperTest {
    @Autowired
    Stage stage;

    @Test
    void everySheetOfAPrintedCaseFileSaysHowItIsMarkedAndWhoOpenedItWhen() throws IOException {
        InventedCase made = InventedCase.atLevel(stage, 2);
        try (Browser browser = stage.browser();
                PDDocument paper = Loader.loadPDF(browser.signIn("coordinator.ns")
                        .go("/cases/" + made.id())
                        .print("case"))) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            String name = stage.actor("coordinator.ns").fullName();
            for (int sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                assertThat(words(paper, sheet))
                        .contains("OFFICIAL-SENSITIVE", "Opened by " + name + ", ")
                        .containsPattern("Opened by .*, \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d")
                        .doesNotContain("Sign out", "Skip to main content", "Who looked");
            }
        }
    }

    @Test
    void onTheScreenTheViewerIsNotRepeated() {
        try (Browser browser = stage.browser()) {
            browser.signIn("coordinator.ns");
            assertThat(browser.page().locator(".openmappa-viewer").first().isVisible())
                    .isFalse();
        }
    }

    private static String words(PDDocument paper, int sheet) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(sheet);
        stripper.setEndPage(sheet);
        return stripper.getText(paper);
    }
}
