package org.openmappa.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Form REFUSED = Form.typed(
            Map.of("name", List.of("Jo"), "agencies", List.of("police", "prison"), "dob-day", List.of("99")),
            List.of(
                    new FieldError("dob-day", "Day must be 31 or less"),
                    new FieldError("name", "Enter a family name"),
                    new FieldError("name", "Name is too short")));

    @Test
    void aBlankFormHoldsNothing() {
        assertThat(Form.blank().value("name")).isEmpty();
        assertThat(Form.blank().values("name")).isEmpty();
        assertThat(Form.blank().hasErrors()).isFalse();
    }

    @Test
    void whatWasTypedIsKept() {
        assertThat(REFUSED.value("name")).isEqualTo("Jo");
        assertThat(REFUSED.values("agencies")).containsExactly("police", "prison");
        assertThat(REFUSED.value("dob-day")).isEqualTo("99");
    }

    @Test
    void theFirstErrorOfAFieldIsShown() {
        assertThat(REFUSED.error("name")).isEqualTo("Enter a family name");
        assertThat(REFUSED.error("agencies")).isNull();
    }

    @Test
    void errorsKeepTheirOrder() {
        assertThat(REFUSED.errors()).extracting(FieldError::name).containsExactly("dob-day", "name", "name");
    }

    @Test
    void anErrorOfOnePartMarksThatPartOnly() {
        assertThat(REFUSED.dateError("dob")).isEqualTo("Day must be 31 or less");
        assertThat(REFUSED.marksPart("dob", "day")).isTrue();
        assertThat(REFUSED.marksPart("dob", "year")).isFalse();
    }

    @Test
    void whatIsNotADateHasNoParts() {
        assertThat(Form.with(Map.of("dob", "soon")).value("dob-day")).isEmpty();
    }

    @Property
    void everyDateIsSplitIntoItsParts(@ForAll @LongRange(min = -700_000, max = 2_900_000) long day) {
        var date = LocalDate.ofEpochDay(day);
        var form = Form.with(Map.of("dob", date.toString()));

        assertThat(form.value("dob-day")).isEqualTo("" + date.getDayOfMonth());
        assertThat(form.value("dob-month")).isEqualTo("" + date.getMonthValue());
        assertThat(form.value("dob-year")).isEqualTo("%04d".formatted(date.getYear()));
    }
}
