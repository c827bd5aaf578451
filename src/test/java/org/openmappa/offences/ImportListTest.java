package org.openmappa.offences;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

@StageTest
class ImportListTest {
    private static final String CODES = "offence_code,title,acts_and_sections,home_office_code\n";
    private static final String LISTINGS = "offence_code,offence_title,act,schedule,part,paragraph,legislation_text\n";

    @Autowired
    Stage stage;

    @Autowired
    FindOffenceCode find;

    @TempDir
    Path folder;

    private ImportList.Imported imported(String text) throws IOException {
        return new ImportList(
                        new ListRecords(stage.database().as(stage.database().owner())))
                .from(Files.writeString(folder.resolve("list.csv"), text));
    }

    @Test
    void anOffenceIsFoundByItsCodeAndLeadsToTheStatuteTables() throws IOException {
        imported(CODES
                + "ZZ03001,Rape of an invented person,Contrary to section 1 of the Sexual Offences Act 2003.,01907\n");
        imported("""
                ho_code,subclass_description,actuarial_category_2026,is_violent_sanction,ogrs3_weight
                01907,Rape,SEXUAL_AGAINST_CHILD,True,-0.6534
                """);
        assertThat(find.by("zz03001")).singleElement().satisfies(found -> {
            assertThat(found.lawRef()).isEqualTo("SOA2003-s1");
            assertThat(found.inLaw()).isPresent();
            assertThat(found.actuarialCategory()).isEqualTo("SEXUAL_AGAINST_CHILD");
        });
        assertThat(find.by("invented rape")).extracting(CodedOffence::code).contains("ZZ03001");
    }

    @Test
    void attemptsCommonLawAndRoundaboutCitationsLeadThereToo() throws IOException {
        imported(CODES + """
                ZZ68016,Have an invented firearm,Contrary to section 16 of and Schedule 6 to the Firearms Act 1968.,
                ZZ68016A,Attempt to have an invented firearm,Contrary to section 1(1) of the Criminal Attempts Act 1981.,
                ZZCL001,Manslaughter of an invented person,Contrary to Common Law.,
                """);
        assertThat(find.by("ZZ68016"))
                .singleElement()
                .satisfies(found -> assertThat(found.lawRef()).isEqualTo("FA1968-s16"));
        assertThat(find.by("ZZ68016A"))
                .singleElement()
                .satisfies(found -> assertThat(found.lawRef()).isEqualTo("FA1968-s16"));
        assertThat(find.by("ZZCL001"))
                .singleElement()
                .satisfies(found -> assertThat(found.lawRef()).isEqualTo("CL-manslaughter"));
    }

    @Test
    void whatConflictsWithTheStatuteTablesIsTold() throws IOException {
        imported(CODES + "ZZ68001,Theft of an invented thing,Contrary to section 1 of the Theft Act 1968.,\n");
        assertThat(imported(LISTINGS + "ZZ68001,Theft,Sexual Offences Act 2003,3,1,18,\n")
                        .conflicts())
                .singleElement()
                .asString()
                .contains("ZZ68001", "SOA 2003 Sch 3", "do not list");
        assertThat(imported(
                                LISTINGS
                                        + "ZZ03099,Rape,Sexual Offences Act 2003,3,1,17,section 1 of the Sexual Offences Act 2003\n")
                        .conflicts())
                .isEmpty();
    }

    @Test
    void aSecondImportTakesThePlaceOfTheFirst() throws IOException {
        imported(CODES + "ZZ99001,As it was called,,\n");
        imported(CODES + "ZZ99001,As it is called,,\n");
        assertThat(find.by("ZZ99001")).extracting(CodedOffence::title).containsExactly("As it is called");
    }

    @Test
    void aBadRowIsNamedAndNothingOfTheFileIsKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imported(CODES + "ZZ77001,Good,,\n\"drop table\",Bad,,\n"))
                .withMessageContaining("Row 2")
                .withMessageContaining("offence_code");
        assertThat(find.by("ZZ77001")).isEmpty();
    }

    @Test
    void aListOfAnotherKindIsRefusedWithTheColumnsThatAreKnown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imported("name,age\nx,1\n"))
                .withMessageContaining("acts_and_sections");
    }

    @Test
    void whatIsBrokenFurtherDownIsSaidAndNothingOfTheFileIsKept() throws IOException {
        String good = CODES + "ZZ77002,Good,,\n".repeat(2_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> imported(good + "ZZ77003,\"Bad\" quotes\",,\n"))
                .withMessageContaining("not a table");
        Path latin = Files.write(folder.resolve("latin.csv"), (good + "ZZ77003,caf\u00e9,,\n").getBytes(ISO_8859_1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ImportList(new ListRecords(
                                stage.database().as(stage.database().owner())))
                        .from(latin))
                .withMessageContaining("not text in UTF-8");
        assertThat(find.by("ZZ77002")).isEmpty();
    }
}
