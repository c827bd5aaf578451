package org.openmappa.offences;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmappa.testing.Reads;

/** A list of offences as somebody hands it in. */
class OffenceListFuzzTest {
    @MethodSource
    @DictionaryEntries({
        "offence_code,title,acts_and_sections,home_office_code\\x0a",
        "offence_code,offence_title,act,schedule,part,paragraph,legislation_text\\x0a",
        "ho_code,subclass_description,actuarial_category_2026,is_violent_sanction,ogrs3_weight\\x0a",
        "Contrary to section 1(1)(a) of the Theft Act 1968.",
        " of the ",
        "\\x22",
        "1e999999999"
    })
    @FuzzTest
    void aList(byte[] bytes) {
        Reads.text(bytes, text -> read(bytes)).ifPresent(OffenceListFuzzTest::tie);
    }

    static Stream<Arguments> aList() {
        return Reads.seeds(
                "offence_code,title,acts_and_sections,home_office_code\nZZ68001,Theft,Contrary to section 1 of the Theft Act 1968.,04900\n",
                "offence_code,offence_title,act,schedule,part,paragraph,legislation_text\nZZ03099,Rape,Sexual Offences Act 2003,3,1,17,section 1 of the Sexual Offences Act 2003\n",
                "ho_code,subclass_description,actuarial_category_2026,is_violent_sanction,ogrs3_weight\n01907,Rape,SEXUAL,True,-0.6534\n",
                "ho_code,subclass_description,actuarial_category_2026,is_violent_sanction,ogrs3_weight\n01907,Rape,SEXUAL,True,1e999999999\n",
                "offence_code,title,acts_and_sections,home_office_code\nZZ68001,\0,,\n",
                "offence_code,title,acts_and_sections,home_office_code,title\n",
                "a,\"b");
    }

    /** A citation has to be understood, or not, in no time. */
    @MethodSource
    @DictionaryEntries({"section 1", "(a)", " of the ", " to ", "Act 1968", "Common law"})
    @FuzzTest
    void aCitation(byte[] bytes) {
        if (bytes.length <= 2_000) {
            Reads.text(bytes, words -> new Citation(words).law());
        }
    }

    static Stream<Arguments> aCitation() {
        return Reads.seeds(
                "Contrary to section 16 of and Schedule 6 to the Firearms Act 1968.",
                "section 1 of A ".repeat(133),
                "section 1" + "(a)".repeat(600));
    }

    private static OffenceList read(byte[] bytes) {
        try {
            return OffenceList.read("the list", new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tie(OffenceList list) {
        switch (list) {
            case OffenceList.Codes(var rows) -> rows.forEach(CodeRow::law);
            case OffenceList.Listings(var rows) ->
                rows.forEach(row -> row.citation().law());
            case OffenceList.Actuarial(var rows) -> rows.forEach(ActuarialRow::weight);
        }
    }
}
