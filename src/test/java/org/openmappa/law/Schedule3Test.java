package org.openmappa.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openmappa.law.Made.DAY;
import static org.openmappa.law.Made.adult;
import static org.openmappa.law.Made.youth;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class Schedule3Test {
    private static final String SEXUAL_ASSAULT = "SOA2003-s3";

    @Test
    void sexualAssaultOfAnAdultNeedsCustodyHospitalOrTwelveMonthsInTheCommunity() {
        assertThat(subject(ofAnAdult(adult(SEXUAL_ASSAULT, Disposal.FINE)))).isEqualTo(Outcome.NO);
        assertThat(subject(ofAnAdult(adult(SEXUAL_ASSAULT, Disposal.COMMUNITY_ORDER, 11))))
                .isEqualTo(Outcome.NO);
        assertThat(subject(ofAnAdult(adult(SEXUAL_ASSAULT, Disposal.COMMUNITY_ORDER, 12))))
                .isEqualTo(Outcome.YES);
        assertThat(subject(ofAnAdult(adult(SEXUAL_ASSAULT, Disposal.IMPRISONMENT, 1))))
                .isEqualTo(Outcome.YES);
        assertThat(subject(ofAnAdult(adult(SEXUAL_ASSAULT, Disposal.HOSPITAL_ORDER))))
                .isEqualTo(Outcome.YES);
    }

    @Test
    void sexualAssaultOfAChildNeedsNothingMoreFromAnAdult() {
        var fined = adult(SEXUAL_ASSAULT, Disposal.FINE).with(Circumstance.VICTIM_UNDER_18, true);
        assertThat(subject(fined)).isEqualTo(Outcome.YES);
    }

    @Test
    void anOffenderUnder18NeedsTwelveMonthsWhateverTheVictimsAge() {
        var eleven = youth(SEXUAL_ASSAULT, Disposal.DETENTION_S250, 11).with(Circumstance.VICTIM_UNDER_18, true);
        var twelve = youth(SEXUAL_ASSAULT, Disposal.DETENTION_S250, 12);
        assertThat(subject(eleven)).isEqualTo(Outcome.NO);
        assertThat(subject(twelve)).isEqualTo(Outcome.YES);
    }

    @Test
    void anUnknownVictimIsAskedFor() {
        var fined = adult(SEXUAL_ASSAULT, Disposal.FINE);
        assertThat(subject(fined)).isEqualTo(Outcome.UNKNOWN);
        assertThat(NotificationPeriod.of(fined).missing()).anyMatch(m -> m.contains("under 18"));
    }

    @Test
    void anUnknownFactThatChangesNothingIsNotAskedFor() {
        var period = NotificationPeriod.of(
                adult(SEXUAL_ASSAULT, Disposal.IMPRISONMENT, 12).committedOn(null));
        assertThat(period.subject()).isEqualTo(Outcome.YES);
        assertThat(period.missing()).isEmpty();
    }

    @Test
    void whoWasUnder18WhenConvictedWasUnder18AtTheOffence() {
        var noOffenceDate = youth(SEXUAL_ASSAULT, Disposal.FINE, 0).committedOn(null);
        assertThat(subject(noOffenceDate)).isEqualTo(Outcome.NO);
    }

    @Test
    void theBirthdayOfTheOffenceMakesAnAdult() {
        var offence = DAY.minusMonths(1);
        var touching = adult("SOA2003-s7", Disposal.COMMUNITY_ORDER, 6);
        assertThat(subject(touching.bornOn(offence.minusYears(18)))).isEqualTo(Outcome.YES);
        assertThat(subject(touching.bornOn(offence.minusYears(18).plusDays(1)))).isEqualTo(Outcome.NO);
    }

    @Test
    void exposureAndVoyeurismShareTheThresholdOfSexualAssault() {
        assertThat(subject(ofAnAdult(adult("SOA2003-s66", Disposal.COMMUNITY_ORDER, 6))))
                .isEqualTo(Outcome.NO);
        assertThat(subject(ofAnAdult(adult("SOA2003-s67", Disposal.COMMUNITY_ORDER, 12))))
                .isEqualTo(Outcome.YES);
    }

    @Test
    void sexWithAnAdultRelativeHasNoCommunityLimb() {
        assertThat(subject(adult("SOA2003-s64", Disposal.COMMUNITY_ORDER, 24))).isEqualTo(Outcome.NO);
        assertThat(subject(adult("SOA2003-s64", Disposal.IMPRISONMENT, 1))).isEqualTo(Outcome.YES);
    }

    @Test
    void abuseOfTrustCountsAtAnyAgeWithCustody() {
        assertThat(subject(youth("SOA2003-s16", Disposal.DETENTION_S250, 1))).isEqualTo(Outcome.YES);
        assertThat(subject(adult("SOA2003-s16", Disposal.FINE))).isEqualTo(Outcome.NO);
    }

    @Test
    void imagesMustShowAPersonUnder16() {
        var images = adult("PCA1978-s1", Disposal.IMPRISONMENT, 8);
        assertThat(subject(images.with(Circumstance.IMAGE_UNDER_16, true))).isEqualTo(Outcome.YES);
        assertThat(subject(images.with(Circumstance.IMAGE_UNDER_16, false))).isEqualTo(Outcome.NO);
        assertThat(subject(images)).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void payingForAChildOf16IsNotListed() {
        var paying = adult("SOA2003-s47", Disposal.FINE);
        assertThat(subject(paying.with(Circumstance.VICTIM_UNDER_16, true))).isEqualTo(Outcome.YES);
        assertThat(subject(paying.with(Circumstance.VICTIM_UNDER_16, false))).isEqualTo(Outcome.NO);
        assertThat(subject(paying.with(Circumstance.VICTIM_UNDER_18, false))).isEqualTo(Outcome.NO);
    }

    @Test
    void extremeImagesNeedTwoYears() {
        assertThat(subject(adult("CJIA2008-s63", Disposal.IMPRISONMENT, 23))).isEqualTo(Outcome.NO);
        assertThat(subject(adult("CJIA2008-s63", Disposal.IMPRISONMENT, 24))).isEqualTo(Outcome.YES);
    }

    @Test
    void recordingBeneathClothingTurnsOnThePurpose() {
        var recording = ofAnAdult(adult("SOA2003-s67A", Disposal.IMPRISONMENT, 2));
        assertThat(subject(recording.with(Circumstance.SEXUAL_GRATIFICATION, true)))
                .isEqualTo(Outcome.YES);
        assertThat(subject(recording.with(Circumstance.SEXUAL_GRATIFICATION, false)))
                .isEqualTo(Outcome.NO);
    }

    @Test
    void aLaterParagraphDoesNotReachEarlierConvictions() {
        assertThat(subject(exploitation(LocalDate.of(2007, 2, 18)))).isEqualTo(Outcome.NO);
        assertThat(subject(exploitation(LocalDate.of(2007, 2, 19)))).isEqualTo(Outcome.YES);
    }

    @Test
    void casesSinceTheFirstRegisterCarryOverAndEarlierOnesAreAskedAbout() {
        assertThat(subject(historicRape(LocalDate.of(1997, 9, 1)))).isEqualTo(Outcome.YES);
        assertThat(subject(historicRape(LocalDate.of(1997, 8, 31)))).isEqualTo(Outcome.UNKNOWN);
        var serving = historicRape(LocalDate.of(1997, 8, 31)).with(Circumstance.SERVING_IN_1997, true);
        assertThat(subject(serving)).isEqualTo(Outcome.YES);
    }

    @Test
    void attemptsAreTakenIn() {
        assertThat(subject(adult("SOA2003-s1", Disposal.IMPRISONMENT, 48).in(Manner.ATTEMPTED)))
                .isEqualTo(Outcome.YES);
    }

    @Test
    void causingProstitutionForGainIsNotListed() {
        assertThat(subject(adult("SOA2003-s52", Disposal.IMPRISONMENT, 48))).isEqualTo(Outcome.NO);
    }

    private static Conviction exploitation(LocalDate day) {
        return Conviction.of(
                        new OffenceRef("SOA2003-s48"),
                        Route.CONVICTION,
                        day,
                        Sentence.of(Disposal.IMPRISONMENT, day, Length.ofMonths(24)))
                .bornOn(LocalDate.of(1970, 1, 1));
    }

    private static Conviction historicRape(LocalDate day) {
        return Conviction.of(new OffenceRef("SOA1956-s1"), Route.CONVICTION, day, Sentence.of(Disposal.LIFE, day))
                .bornOn(LocalDate.of(1950, 1, 1));
    }

    private static Conviction ofAnAdult(Conviction conviction) {
        return conviction.with(Circumstance.VICTIM_UNDER_18, false);
    }

    private static Outcome subject(Conviction conviction) {
        return NotificationPeriod.of(conviction).subject();
    }
}
