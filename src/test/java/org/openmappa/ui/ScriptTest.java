package org.openmappa.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The gallery in a real browser, under the policy that lets nothing inline run. */
@Tag("browser")
@SuppressWarnings("NullAway.Init")
class ScriptTest {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'";
    private static Playwright playwright;
    private static Browser browser;

    private final List<String> complaints = new ArrayList<>();
    private final List<String> drafts = new ArrayList<>();
    private int draftStatus = 204;
    private Page page;

    @BeforeAll
    static void launch() {
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    @AfterAll
    static void quit() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void open() {
        page = browser.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.route("**/*", route -> GalleryFiles.answer(route, POLICY));
        page.route("**/drafts", route -> {
            drafts.add(route.request().postData());
            route.fulfill(new FulfillOptions().setStatus(draftStatus));
        });
        page.clock().install();
        page.navigate("https://kit.example/");
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void thePolicyIsKeptAndNothingIsMissing() {
        assertThat(page.locator("body.govuk-frontend-supported")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theGovernmentTypefaceIsNeverUsed() {
        var fonts = page.evaluate("[...new Set([...document.querySelectorAll('body, body *')]"
                + ".map(e => getComputedStyle(e).fontFamily))]");
        assertThat(fonts).isEqualTo(List.of("arial, sans-serif"));
    }

    @Test
    void whatIsTypedIsKeptAsADraft() {
        page.getByLabel("Family name").fill("Example");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("secret");
        page.clock().runFor(3_000);

        assertThat(page.getByText("Draft saved at")).isVisible();
        assertThat(drafts)
                .singleElement()
                .asString()
                .contains("key=gallery", "familyName=Example", "_csrf=token")
                .doesNotContain("secret");
    }

    @Test
    void aDraftThatCouldNotBeKeptIsTriedAgain() {
        draftStatus = 500;
        page.getByLabel("Family name").fill("Example");
        page.clock().runFor(3_000);
        assertThat(page.getByText("Not saved: will retry")).isVisible();

        draftStatus = 204;
        page.clock().runFor(15_000);
        assertThat(page.getByText("Draft saved at")).isVisible();
    }

    /** The design system puts aria-expanded on radios that reveal a question: known to it, and kept by it. */
    @Test
    void theKitIsAccessible() {
        var violations = new AxeBuilder(page)
                .exclude(".govuk-radios__input[aria-expanded]")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();

        assertThat(violations).extracting(Rule::getId).isEmpty();
    }

    @Test
    void everySheetOfPaperIsMarkedAtHeadAndFoot() throws IOException {
        try (var paper = Loader.loadPDF(page.pdf())) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(2);
            for (var sheet = 1; sheet <= paper.getNumberOfPages(); sheet++) {
                assertThat(wordsOn(paper, sheet).split("OFFICIAL-SENSITIVE", -1))
                        .as("sheet " + sheet)
                        .hasSize(3);
            }
        }
    }

    @Test
    void onPaperThereIsNothingToPress() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".govuk-service-navigation")).isHidden();
        assertThat(page.getByText("Sign out")).isHidden();
        assertThat(page.getByText("Save for later")).isHidden();
    }

    @Test
    void aNarrowScreenHasAMenuAndNoSidewaysScroll() {
        page.setViewportSize(320, 700);
        page.reload();

        assertThat(page.getByText("Menu")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    private static String wordsOn(PDDocument paper, int sheet) throws IOException {
        var words = new PDFTextStripper();
        words.setStartPage(sheet);
        words.setEndPage(sheet);
        return words.getText(paper);
    }
}
