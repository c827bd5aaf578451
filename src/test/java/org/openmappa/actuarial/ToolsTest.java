package org.openmappa.actuarial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolsTest {

    @Test
    void theCatalogueHoldsEveryToolThatIsComputedAndNoOther() {
        assertThat(Tools.all())
                .extracting(Tool::id)
                .containsExactly(
                        "OGRS3", "OGP", "OVP", "OSP_DC", "OSP_IIC", "OSP_IIC", "RSR", "ARP", "VRP", "SVRP", "CSRP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RM2000", "STATIC_99R", "SARA", "HCR_20", "ARMS", "ASSET_PLUS", "DASH"})
    void structuredJudgementIsNeverComputed(String id) {
        assertThat(Tools.find(id)).isEmpty();
    }

    @Test
    void everyToolSaysForWhomItIsWhoUsesItAndWhereItWasPublished() {
        assertThat(Tools.all()).allSatisfy(tool -> {
            assertThat(tool.name()).isNotBlank();
            assertThat(tool.forWhom()).isNotBlank();
            assertThat(tool.usedBy()).isNotBlank();
            assertThat(tool.source()).contains("revision");
            assertThat(tool.measure()).isNotBlank();
        });
    }

    @Test
    void theOldToolsEndInJune2026AndTheNewOnesFollow() {
        assertThat(Tools.get("RSR").until()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(Tools.get("RSR").from()).isNull();
        assertThat(Tools.get("CSRP").from()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(Tools.get("CSRP").until()).isNull();
    }

    @Test
    void withoutAnEditionTheNewestIsMeant() {
        assertThat(Tools.find("OSP_IIC")).get().extracting(Tool::edition).isEqualTo("2026");
        assertThat(Tools.find("OSP_IIC", "legacy"))
                .get()
                .extracting(Tool::edition)
                .isEqualTo("legacy");
        assertThat(Tools.find("OSP_IIC", "1999")).isEmpty();
        assertThat(Tools.find("OGRS3", "legacy")).isEmpty();
    }

    @Test
    void aToolIsNamedWithItsEdition() {
        assertThat(Tools.get("ARP").inWords()).isEqualTo("All Reoffending Predictor, edition 2026-07");
    }

    @ParameterizedTest
    @CsvSource({
        "OGRS3, 0, LOW",
        "OGRS3, 49, LOW",
        "OGRS3, 50, MEDIUM",
        "OGRS3, 74, MEDIUM",
        "OGRS3, 75, HIGH",
        "OGRS3, 89, HIGH",
        "OGRS3, 90, VERY_HIGH",
        "OGRS3, 99, VERY_HIGH",
        "OGP, 33, LOW",
        "OGP, 34, MEDIUM",
        "OGP, 66, MEDIUM",
        "OGP, 67, HIGH",
        "OGP, 84, HIGH",
        "OGP, 85, VERY_HIGH",
        "OVP, 29, LOW",
        "OVP, 30, MEDIUM",
        "OVP, 59, MEDIUM",
        "OVP, 60, HIGH",
        "OVP, 79, HIGH",
        "OVP, 80, VERY_HIGH",
        "OSP_DC, 0, LOW",
        "OSP_DC, 21, LOW",
        "OSP_DC, 22, MEDIUM",
        "OSP_DC, 29, MEDIUM",
        "OSP_DC, 30, HIGH",
        "OSP_DC, 35, HIGH",
        "OSP_DC, 36, VERY_HIGH",
        "OSP_DC, 64, VERY_HIGH",
        "RSR, 2.99, LOW",
        "RSR, 3, MEDIUM",
        "RSR, 3.00, MEDIUM",
        "RSR, 6.89, MEDIUM",
        "RSR, 6.9, HIGH",
        "RSR, 99.99, HIGH",
        "ARP, 49.99, LOW",
        "ARP, 50, MEDIUM",
        "ARP, 74.99, MEDIUM",
        "ARP, 75, HIGH",
        "ARP, 89.99, HIGH",
        "ARP, 90, VERY_HIGH",
        "VRP, 29.99, LOW",
        "VRP, 30, MEDIUM",
        "VRP, 59.99, MEDIUM",
        "VRP, 60, HIGH",
        "VRP, 79.99, HIGH",
        "VRP, 80, VERY_HIGH",
        "SVRP, 0.99, LOW",
        "SVRP, 1, MEDIUM",
        "SVRP, 2.99, MEDIUM",
        "SVRP, 3, HIGH",
        "SVRP, 6.89, HIGH",
        "SVRP, 6.9, VERY_HIGH",
        "CSRP, 0, LOW",
        "CSRP, 0.99, LOW",
        "CSRP, 1, MEDIUM",
        "CSRP, 2.99, MEDIUM",
        "CSRP, 3, HIGH",
        "CSRP, 6.89, HIGH",
        "CSRP, 6.90, VERY_HIGH"
    })
    void aBandBeginsAtItsLowestValue(String id, BigDecimal value, Band band) {
        assertThat(Tools.get(id).band(value)).isEqualTo(band);
    }

    @Test
    void noBandIsGivenForANegativeScoreOrWhereARuleGivesIt() {
        var minus = BigDecimal.valueOf(-0.01);
        assertThatThrownBy(() -> Tools.get("RSR").band(minus)).hasMessage("A score cannot be negative");
        assertThatThrownBy(() -> Tools.get("OSP_IIC").band(BigDecimal.ONE))
                .hasMessageEndingWith("takes its band from a rule, not from a value");
    }

    @Test
    void bandsAreLoweredByOneStep() {
        assertThat(Band.VERY_HIGH.lowered()).isEqualTo(Band.HIGH);
        assertThat(Band.HIGH.lowered()).isEqualTo(Band.MEDIUM);
        assertThat(Band.MEDIUM.lowered()).isEqualTo(Band.LOW);
        assertThat(Band.LOW.lowered()).isEqualTo(Band.LOW);
        assertThat(Band.NOT_APPLICABLE.lowered()).isEqualTo(Band.NOT_APPLICABLE);
        assertThat(Band.VERY_HIGH.inWords()).isEqualTo("very high");
    }
}
