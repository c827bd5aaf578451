package org.openmappa.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.openmappa.testing.Browser;

/** Minutes are built from the record, approved by the chair, and read by those who were there and by nobody else. */
record MinutesOfTheDiscussion(Southmere area, Subject subject, String caseFile, String discussion) {
    void areDrafted() {
        Browser taker = area.at("administrator").go(discussion);
        taker.follow("Minutes").press("Build the draft").accessible("minutes-draft");
        assertThat(taker.words()).contains("Two call-outs", "Visit without notice", "No disclosure", "every night");
        taker.press("Add notes");
        taker.fill("Note on dissent", "The chair will raise it with the superintendent")
                .accessible("minutes-notes")
                .press("Save the notes");
        assertThat(taker.words()).contains("The notes are saved");
    }

    /** @return the address of the minutes */
    String areApproved() {
        Browser chair = area.at("chair2");
        chair.accessible("home-of-the-chair").follow("Approve and send the minutes " + subject.name());
        chair.press("Approve").accessible("approve-minutes").press("Approve");
        assertThat(chair.accessible("minutes-approved").words())
                .contains("The minutes are approved")
                .contains("Content hash");
        return chair.address();
    }

    void areReadBySomebodyWhoWasThere(String minutes) {
        Browser officer = area.at(Southmere.POLICE);
        officer.go(caseFile).page().click("#minutes a");
        assertThat(officer.address()).isEqualTo(minutes);
        assertThat(officer.accessible("minutes").words()).contains("every night");
        taggedAndMarked(officer.download("Take out as a PDF"));
    }

    private void taggedAndMarked(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(new PDFTextStripper().getText(document))
                    .contains("OFFICIAL-SENSITIVE")
                    .contains(subject.name())
                    .contains("Taken out by " + area.name(Southmere.POLICE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void areRefusedToSomebodyWhoWasNot(String minutes) {
        Browser supervisor = area.at("supervisor");
        supervisor.go(caseFile).accessible("case-without-its-minutes");
        assertThat(supervisor.words().toLowerCase(Locale.UK))
                .contains("ask the mappa co-ordinator or the chair in writing");
        assertThat(supervisor.go(minutes).accessible("minutes-refused").words()).contains("Page not found");
    }

    /** With the approval the business of the meeting is over for whoever was only invited. */
    void endWhatAnInvitationOpened() {
        Browser housing = area.at("housing");
        assertThat(housing.go(caseFile).words()).contains("Page not found");
    }
}
