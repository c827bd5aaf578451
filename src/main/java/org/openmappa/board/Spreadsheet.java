package org.openmappa.board;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.odftoolkit.odfdom.doc.table.OdfTable;
import org.odftoolkit.odfdom.doc.table.OdfTableCell;
import org.odftoolkit.odfdom.incubator.meta.OdfOfficeMeta;

/** An OpenDocument spreadsheet of one sheet: what is seen is all there is, texts are texts and nothing is a formula. */
final class Spreadsheet {
    private Spreadsheet() {}

    /** What the document says of itself beside its cells: its marking is its subject. */
    record Properties(String title, String marking, String creator, String description) {}

    static byte[] of(String sheet, List<List<Object>> lines, Properties properties) {
        try (OdfSpreadsheetDocument document = OdfSpreadsheetDocument.newSpreadsheetDocument()) {
            OdfTable table = document.getSpreadsheetTables().getFirst();
            table.setTableName(sheet);
            for (int row = 0; row < lines.size(); row++) {
                fill(table, row, lines.get(row));
            }
            describe(document.getOfficeMetadata(), properties);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return file.toByteArray();
        } catch (Exception e) {
            throw new IllegalStateException("the spreadsheet could not be written", e);
        }
    }

    private static void describe(OdfOfficeMeta meta, Properties properties) {
        meta.setTitle(properties.title());
        meta.setSubject(properties.marking());
        meta.setCreator(properties.creator());
        meta.setDescription(properties.description());
    }

    private static void fill(OdfTable table, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            OdfTableCell cell = table.getCellByPosition(column, row);
            if (cells.get(column) instanceof Number number) {
                cell.setDoubleValue(number.doubleValue());
            } else {
                cell.setStringValue(cells.get(column).toString());
            }
        }
    }
}
