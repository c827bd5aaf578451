package org.openmappa.minutes.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/**
 * Two lines in pale grey across each page, below its words, so that neither a crop nor a photograph loses them. They are an
 * artifact (PDF/UA 7.1): a screen reader passes over them, and the foot of the page says the same in words.
 */
final class PdfWatermark {
    /** Of white; on it the text keeps more than 15 to 1. */
    private static final float PALE = 0.9f;

    private static final float MOST_POINTS = 26;
    private static final float OF_THE_DIAGONAL = 0.8f;
    private static final float LINE = 1.4f;
    private final PDDocument document;
    private final PDFont font;
    private final List<String> lines;

    private PdfWatermark(PDDocument document, PDFont font, List<String> lines) {
        this.document = document;
        this.font = font;
        this.lines = lines;
    }

    static PdfWatermark of(PDDocument document, InputStream font, String... lines) throws IOException {
        TrueTypeFont face = new TTFParser().parse(new RandomAccessReadBuffer(font));
        CmapLookup letters = face.getUnicodeCmapLookup();
        List<String> shown =
                List.of(lines).stream().map(line -> inLetters(line, letters)).toList();
        return new PdfWatermark(document, PDType0Font.load(document, face, true), shown);
    }

    void onEveryPage() throws IOException {
        for (PDPage page : document.getPages()) {
            try (var content = new PDPageContentStream(document, page, AppendMode.PREPEND, true)) {
                across(content, page.getMediaBox());
            }
        }
    }

    private void across(PDPageContentStream content, PDRectangle page) throws IOException {
        double diagonal = Math.hypot(page.getWidth(), page.getHeight());
        float size = size((float) diagonal * OF_THE_DIAGONAL);
        content.beginMarkedContent(COSName.ARTIFACT);
        content.saveGraphicsState();
        content.setNonStrokingColor(PALE);
        content.transform(Matrix.getRotateInstance(
                Math.atan2(page.getHeight(), page.getWidth()), page.getWidth() / 2, page.getHeight() / 2));
        for (int n = 0; n < lines.size(); n++) {
            line(content, lines.get(n), size, (lines.size() / 2f - 1 - n) * size * LINE);
        }
        content.restoreGraphicsState();
        content.endMarkedContent();
    }

    private void line(PDPageContentStream content, String words, float size, float height) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(-width(words) * size / 2, height);
        content.showText(words);
        content.endText();
    }

    /** As large as the longest line allows. */
    private float size(float room) throws IOException {
        float size = MOST_POINTS;
        for (String line : lines) {
            size = Math.min(size, room / width(line));
        }
        return size;
    }

    /** At a size of one point. */
    private float width(String words) throws IOException {
        return font.getStringWidth(words) / 1000;
    }

    /** A letter that the font does not have is a question mark; the reference has none such. */
    private static String inLetters(String line, CmapLookup letters) {
        return line.codePoints()
                .map(letter -> letters.getGlyphId(letter) == 0 ? '?' : letter)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
