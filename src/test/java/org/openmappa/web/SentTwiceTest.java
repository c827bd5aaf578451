package org.openmappa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmappa.persons.NewPerson;
import org.openmappa.persons.RegisterPerson;
import org.openmappa.shared.PersonId;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;
import org.openmappa.testing.Stage;
import org.openmappa.testing.StageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A form that arrives twice, by a double click, a reload or somebody who kept it, is done once. */
@StageTest
class SentTwiceTest {
    private static final String MANAGER = "casemanager.ns";

    @Autowired
    Stage stage;

    @Autowired
    RegisterPerson register;

    Http http;
    PersonId person;
    Answer page;

    @BeforeEach
    void aForm() {
        http = stage.http(MANAGER);
        person = register.of(stage.actor(MANAGER), new NewPerson("Sent", "Twice", null, null, null, null, true));
        page = http.get("/persons/" + person + "/alias");
    }

    @Test
    void theSecondTimeLeadsToTheSamePageAndAddsNothing() {
        Answer first = send("Elsewhere");
        Answer second = send("Elsewhere");
        assertThat(first.status()).isEqualTo(302);
        assertThat(second.status()).isEqualTo(302);
        assertThat(second.location()).isEqualTo(first.location());
        assertThat(aliases()).containsExactly("Elsewhere");
    }

    @Test
    void twoAtTheSameMomentAreOne() throws Exception {
        Callable<Answer> click = () -> send("Elsewhere");
        try (var clicks = Executors.newFixedThreadPool(4)) {
            for (Future<Answer> answer : clicks.invokeAll(List.of(click, click, click, click))) {
                assertThat(answer.get().status()).isEqualTo(302);
            }
        }
        assertThat(aliases()).containsExactly("Elsewhere");
    }

    @Test
    void whoeverGoesBackAndChangesSomethingSendsAnotherForm() {
        send("Elsewhere");
        send("Otherwise");
        assertThat(aliases()).containsExactlyInAnyOrder("Elsewhere", "Otherwise");
    }

    @Test
    void aPageThatIsOpenedAgainIsAnotherForm() {
        send("Elsewhere");
        page = http.get("/persons/" + person + "/alias");
        send("Elsewhere");
        assertThat(aliases()).containsExactly("Elsewhere", "Elsewhere");
    }

    @Test
    void whatSomebodyElseSentIsNotTheirs() {
        String number = page.page().select("main input[name=once]").val();
        Map<String, String> form = Map.of("kind", "ALIAS", "familyName", "Elsewhere", "once", number);
        http.submit("/persons/" + person + "/alias", form);
        stage.http("coordinator.ns").submit("/persons/" + person + "/alias", form);
        assertThat(aliases()).hasSize(2);
    }

    @Test
    void aFormThatWasRefusedMayBeSentAgain() {
        assertThat(send("").status()).isEqualTo(400);
        assertThat(send("Elsewhere").status()).isEqualTo(302);
        assertThat(aliases()).containsExactly("Elsewhere");
    }

    @Test
    void nothingIsKeptByWhichItsContentCouldBeGuessed() {
        send("Elsewhere");
        String number = page.page().select("main input[name=once]").val();
        assertThat(stage.owner()
                        .sql(
                                "select count(*) from web.answered where key like '%' || ? || '%' or body <> '' and key like 'form %'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Answer send(String name) {
        return http.fill(page, "main form", Map.of("kind", "ALIAS", "familyName", name));
    }

    private List<String> aliases() {
        return stage.owner()
                .sql("select family_name from persons.alias where person_id = ? order by id")
                .param(person.value())
                .query(String.class)
                .list();
    }
}
