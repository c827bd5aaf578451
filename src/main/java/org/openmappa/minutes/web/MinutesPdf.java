package org.openmappa.minutes.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.openmappa.minutes.MinutesView;
import org.openmappa.shared.Actor;
import org.openmappa.shared.London;
import org.springframework.stereotype.Component;

/**
 * Minutes as an accessible PDF (PDF/UA: tagged, with language, title and bookmarks), marked on every page and with the
 * name of whoever took it out. The font is Liberation Sans, which comes with PDFBox under the SIL Open Font License.
 */
@Component
class MinutesPdf {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private final TemplateEngine templates;
    private final Clock clock;

    MinutesPdf(TemplateEngine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    byte[] of(MinutesView view, Actor reader) {
        var html = new StringOutput();
        String taken =
                "Taken out by " + reader.fullName() + ", " + reader.agency() + ", " + London.moment(clock.instant());
        templates.render("minutes/pdf.jte", Map.of("view", view, "taken", taken), html);
        return pdf(html.toString());
    }

    private static byte[] pdf(String html) {
        try (var out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .withHtmlContent(html, "")
                    .useFont(MinutesPdf::font, "Liberation Sans")
                    .usePdfUaAccessibility(true)
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        return Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT));
    }
}
