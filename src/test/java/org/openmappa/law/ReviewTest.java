package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Sections 91A and 91B. */
class ReviewTest {
    private static final LocalDate FIRST = LocalDate.of(2010, 4, 1);

    @Test
    void anAdultMayApplyOnTheDayAfterFifteenYears() {
        assertThat(Review.first(FIRST, 18).qualifyingDate()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(Review.first(FIRST, 18).inWords()).isEqualTo("An application may be made from 1 April 2025");
    }

    @Test
    void whoWasUnder18MayApplyAfterEightYears() {
        assertThat(Review.first(FIRST, 17).qualifyingDate()).isEqualTo(LocalDate.of(2018, 4, 1));
    }

    @Test
    void withoutAnAgeBothDaysAreNamed() {
        var review = Review.first(FIRST, null);
        assertThat(review.qualifyingDate()).isNull();
        assertThat(review.missing().getFirst()).contains("1 April 2025").contains("1 April 2018");
        assertThat(review.wouldChange()).hasSize(1);
    }

    @Test
    void fromALeapDayTheYearsEndWithFebruary() {
        assertThat(Review.first(LocalDate.of(2012, 2, 29), 30).qualifyingDate()).isEqualTo(LocalDate.of(2027, 3, 1));
    }

    @Test
    void afterADeterminationItIsEightYears() {
        var review = Review.further(LocalDate.of(2025, 5, 10));
        assertThat(review.qualifyingDate()).isEqualTo(LocalDate.of(2033, 5, 10));
        assertThat(review.doubts()).anyMatch(d -> d.contains("15 years"));
        assertThat(review.steps().getFirst().citation()).isEqualTo("SOA 2003 s.91B(3)");
        assertThat(review.editions()).extracting(Edition::edition).containsExactly("2012-07-30");
    }

    @Test
    void onlyWhoIsSubjectIndefinitelyAndUnderNoOrderMayApply() {
        assertThat(ReviewApplication.by(true, false).outcome()).isEqualTo(Outcome.YES);
        assertThat(ReviewApplication.by(true, true).outcome()).isEqualTo(Outcome.NO);
        assertThat(ReviewApplication.by(false, false).outcome()).isEqualTo(Outcome.NO);
        assertThat(ReviewApplication.by(false, null).outcome()).isEqualTo(Outcome.NO);
        assertThat(ReviewApplication.by(null, null).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void theApplicationSaysWhatIsMissingAndWhatWouldChangeIt() {
        assertThat(ReviewApplication.by(true, null).missing())
                .singleElement()
                .asString()
                .startsWith("Not recorded: not under");
        assertThat(ReviewApplication.by(true, false).wouldChange())
                .hasSize(2)
                .allMatch(c -> c.contains("would no longer be so if this were not so"));
        assertThat(ReviewApplication.by(true, true).wouldChange())
                .singleElement()
                .asString()
                .contains("would be so if this were so");
        assertThat(ReviewApplication.by(true, true).inWords()).endsWith(": no");
        assertThat(ReviewApplication.by(true, false).inWords()).endsWith(": yes");
        assertThat(ReviewApplication.by(null, false).inWords()).endsWith(": cannot tell");
        assertThat(ReviewApplication.by(true, false).doubts()).hasSize(1);
    }
}
