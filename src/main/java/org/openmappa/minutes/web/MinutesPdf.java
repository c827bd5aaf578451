package org.openmappa.minutes.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openmappa.access.TakenOut;
import org.openmappa.minutes.MinutesDocument;
import org.springframework.stereotype.Component;

/**
 * Minutes as an accessible PDF (PDF/UA: tagged, with language, title and bookmarks), marked on every page and with the
 * name of whoever took it out. The font is Liberation Sans, which comes with PDFBox under the SIL Open Font License.
 */
@Component
class MinutesPdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private final TemplateEngine templates;

    MinutesPdf(TemplateEngine templates) {
        this.templates = templates;
    }

    byte[] of(MinutesDocument minutes) {
        var html = new StringOutput();
        templates.render("minutes/pdf.jte", Map.of("document", minutes), html);
        try {
            return watermarked(pdf(html.toString()), minutes.taken());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] pdf(String html) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(html, "")
                    .useFont(MinutesPdf::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        }
    }

    private static byte[] watermarked(byte[] pdf, TakenOut taken) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                InputStream font = font();
                var out = new ByteArrayOutputStream()) {
            PdfWatermark.of(document, font, taken.who(), taken.when()).onEveryPage();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}
