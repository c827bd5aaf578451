package org.openmappa.minutes.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openmappa.access.TakenOut;
import org.openmappa.minutes.Approved;
import org.openmappa.minutes.Content;
import org.openmappa.minutes.Draft;
import org.openmappa.minutes.Minutes;
import org.openmappa.minutes.MinutesDocument;
import org.openmappa.minutes.MinutesView;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.Ids;
import org.openmappa.shared.MinutesId;
import org.openmappa.shared.SittingId;

/** The document is read back: words, marking on every page, language, tags, bookmarks, embedded fonts. */
class MinutesPdfTest {
    private static final Instant NOW = Instant.parse("2026-03-03T10:15:00Z");
    private static final TakenOut TAKEN = new TakenOut(
            UUID.fromString("019caf1e-2f40-7abc-8def-0123456789ab"), NOW, "Colm Devlin", "Northshire Housing");
    private final MinutesPdf pdf = new MinutesPdf(TemplateEngine.createPrecompiled(ContentType.Html));

    @Test
    void theWordsAreInItAsTheyWereWritten() throws IOException {
        assertThat(words(minutes("Siân said: <b>not</b> \"known\" & unproven")))
                .contains(
                        "Minutes: Alex Example",
                        "Siân said: <b>not</b> \"known\" & unproven",
                        "Approved: Graham Oldfield");
    }

    @Test
    void everyPageCarriesTheMarkingTheHashAndWhoTookItOut() throws IOException {
        try (PDDocument document = read(minutes("Said. ".repeat(2000)))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String words = stripper.getText(document);
                assertThat(words.split("OFFICIAL-SENSITIVE", -1)).hasSize(3);
                assertThat(words).contains("Taken out by Colm Devlin, Northshire Housing, 3 March 2026, 10:15");
                assertThat(words).contains("reference 019CAF1E-2F40-7ABC-8DEF");
                assertThat(letters(words)).contains("ColmDevlin,NorthshireHousing3March2026,10:15,reference");
                assertThat(words).contains("ab".repeat(32), "Page " + page + " of " + document.getNumberOfPages());
            }
        }
    }

    @Test
    void readersWithAScreenReaderCanUseIt() throws IOException {
        try (PDDocument document = read(minutes("Said"))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
            assertThat(catalog.getDocumentOutline().hasChildren()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Minutes: Alex Example");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    @Test
    void itsFontsAreEmbedded() throws IOException {
        try (PDDocument document = read(minutes("Said"))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                PDFont font = resources.getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("LiberationSans");
            }
        }
    }

    @Test
    void aDraftSaysThatItIsOne() throws IOException {
        MinutesView approved = minutes("Said");
        MinutesView draft = new MinutesView(approved.minutes(), approved.draft(), List.of(), List.of());
        assertThat(words(draft)).contains("Draft: not approved").doesNotContain("Content hash");
    }

    @Test
    void theWatermarkIsPassedOverByAScreenReader() throws IOException {
        try (PDDocument document = read(minutes("Said"))) {
            String first = new String(
                    document.getPage(0).getContentStreams().next().toByteArray(), StandardCharsets.ISO_8859_1);
            assertThat(first).contains("/Artifact BMC", "EMC").doesNotContain("/MCID");
        }
    }

    @Test
    void theDocumentSaysOfItselfHowItIsMarked() throws IOException {
        try (PDDocument document = read(minutes("Said"))) {
            var information = document.getDocumentInformation();
            assertThat(information.getSubject()).startsWith("OFFICIAL-SENSITIVE");
            assertThat(information.getKeywords()).contains("OFFICIAL-SENSITIVE", "Colm Devlin", TAKEN.reference());
        }
        assertThat(new MinutesDocument(minutes("Said"), TAKEN).name())
                .isEqualTo("OFFICIAL-SENSITIVE_minutes-2026-03-02.pdf");
    }

    @Test
    void aNameInLettersThatTheFontLacksStillLeadsToTheEntry() throws IOException {
        var taken = new TakenOut(TAKEN.entry(), NOW, "王 Wang", "Northshire Housing");
        try (PDDocument document = Loader.loadPDF(pdf.of(new MinutesDocument(minutes("Said"), taken)))) {
            assertThat(letters(new PDFTextStripper().getText(document)))
                    .contains("?Wang,NorthshireHousing", TAKEN.reference());
        }
    }

    /** What runs across the page is read letter by letter. */
    private static String letters(String words) {
        return words.replaceAll("\\s", "");
    }

    private String words(MinutesView view) throws IOException {
        try (PDDocument document = read(view)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private PDDocument read(MinutesView view) throws IOException {
        return Loader.loadPDF(pdf.of(new MinutesDocument(view, TAKEN)));
    }

    private static MinutesView minutes(String said) {
        List<Content.Section> sections = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> new Content.Section(
                        "Heading " + n,
                        List.of(new Content.Line("", said), new Content.Line("Who", "Police")),
                        "A note"))
                .toList();
        Content content = new Content("Alex Example", "NS-2026-00001", "Level 2 sitting of 2 March 2026", sections);
        OffsetDateTime at = OffsetDateTime.ofInstant(NOW, ZoneOffset.UTC);
        Minutes minutes = new Minutes(
                MinutesId.next(),
                Ids.next(),
                CaseId.next(),
                SittingId.next(),
                LocalDate.of(2026, 3, 2),
                2,
                at,
                1,
                true);
        Approved approved =
                new Approved(1, content, "ab".repeat(32), "OFFICIAL-SENSITIVE", at, "Graham Oldfield", null);
        return new MinutesView(minutes, new Draft(content, 1), List.of(approved), List.of());
    }
}
