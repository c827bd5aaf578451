package org.openmappa.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;

class SpreadsheetTest {
    private static final Spreadsheet.Properties PROPERTIES = new Spreadsheet.Properties("Test", "Test", "Test", "Test");

    @Test
    void whatLooksLikeAFormulaIsText() throws Exception {
        byte[] file = Spreadsheet.of("Test", List.of(List.of("=1+1", "of:=1+1", 3)), PROPERTIES);
        try (OdfSpreadsheetDocument sheet = OdfSpreadsheetDocument.loadDocument(new ByteArrayInputStream(file))) {
            var table = sheet.getSpreadsheetTables().getFirst();
            for (int column : List.of(0, 1)) {
                assertThat(table.getCellByPosition(column, 0).getFormula()).isNull();
                assertThat(table.getCellByPosition(column, 0).getValueType()).isEqualTo("string");
            }
            assertThat(table.getCellByPosition(0, 0).getStringValue()).isEqualTo("=1+1");
            assertThat(table.getCellByPosition(2, 0).getDoubleValue()).isEqualTo(3.0);
        }
    }
}
