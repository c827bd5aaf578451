package org.openmappa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The kit on one page, filled in and refused: written to target/gallery for the eye, and checked for the rest. */
class GalleryTest {
    static final Frame FRAME = Frame.of("The kit <on> one page")
            .withCaption("Gallery")
            .withUser(new SignedIn("A. Coordinator", "Example Probation"))
            .withMenu(List.of(MenuItem.of("Home", "/", false), MenuItem.of("Caseload", "/caseload", true)))
            .withCsrf(new Csrf("_csrf", "token"))
            .withMarking("OFFICIAL-SENSITIVE")
            .withMode("Training: invented people only");

    @Test
    void thePageHasOneHeadingAndOneMain() throws IOException {
        var page =
                shown("blank.html", FRAME.withNotice("Saved"), Form.with(Map.of("dob", "1980-03-07", "area", "avs")));

        assertThat(page.select("h1").eachText()).containsExactly("The kit <on> one page");
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.title()).isEqualTo("The kit <on> one page - OpenMAPPA");
    }

    @Test
    void aDateIsAskedInThreePartsAndFilledFromAWholeOne() throws IOException {
        var page = shown("blank.html", FRAME, Form.with(Map.of("dob", "1980-03-07")));

        assertThat(page.select(".govuk-date-input input").eachAttr("value")).containsExactly("7", "3", "1980");
        assertThat(page.select(".govuk-date-input input").eachAttr("name"))
                .containsExactly("dob-day", "dob-month", "dob-year");
    }

    @Test
    void eachErrorOfTheSummaryLeadsToAField() throws IOException {
        var page = shown("refused.html", FRAME, refused());

        assertThat(page.title()).startsWith("Error: ");
        for (var link : page.select(".govuk-error-summary a")) {
            assertThat(page.select("input, textarea, select").select(link.attr("href")))
                    .as(link.attr("href"))
                    .hasSize(1);
        }
    }

    @Test
    void nothingIsChosenBeforeTheUserChooses() {
        assertThat(chosen(Form.blank())).isEmpty();
        assertThat(chosen(Form.with(Map.of("sex", "")))).containsExactly("");
        assertThat(chosen(Form.with(Map.of("sex", "F")))).containsExactly("F");
    }

    @Test
    void everyIdIsUsedOnce() throws IOException {
        var page = shown("refused.html", FRAME, refused());

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsInlineSoThatThePolicyCanForbidIt() throws IOException {
        var page = shown("refused.html", FRAME, refused());

        assertThat(page.select("[style], style, script:not([src]), [onclick], [onsubmit]"))
                .isEmpty();
    }

    private static List<String> chosen(Form form) {
        var items = List.of(Option.of("F", "Female"), Option.of("", "Not known"));
        var html = Templates.render(
                "form/radios.jte", Map.of("form", form, "name", "sex", "legend", "Sex", "items", items));
        return Jsoup.parse(html).select("input[checked]").eachAttr("value");
    }

    private static Form refused() {
        var fields = List.of("familyName", "cost", "password", "reason", "summary", "level", "agree", "agencies");
        var errors = new java.util.ArrayList<>(
                fields.stream().map(f -> new FieldError(f, "Enter " + f)).toList());
        errors.add(new FieldError("area", "Select an area"));
        errors.add(new FieldError("dob", "Date of birth must be in the past"));
        errors.add(new FieldError("letter", "Select a letter"));
        return Form.typed(
                Map.of(
                        "familyName",
                        List.of("O'Example \"<b>\""),
                        "level",
                        List.of("2"),
                        "agencies",
                        List.of("police")),
                errors);
    }

    static String html(Frame frame, Form form) {
        return Templates.renderOfTests("gallery.jte", Map.of("frame", frame, "form", form));
    }

    private static Document shown(String file, Frame frame, Form form) throws IOException {
        var html = html(frame, form);
        var folder = Files.createDirectories(Path.of("target/gallery"));
        Files.writeString(folder.resolve(file), html);
        return Jsoup.parse(html);
    }
}
