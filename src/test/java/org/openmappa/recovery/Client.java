package org.openmappa.recovery;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.openmappa.testing.Answer;
import org.openmappa.testing.Http;

/** Registers people and changes them until the server is gone. */
final class Client implements Runnable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Http api;
    private final Ledger ledger;

    Client(Http api, Ledger ledger) {
        this.api = api;
        this.ledger = ledger;
    }

    @Override
    public void run() {
        try {
            while (onePerson()) {}
        } catch (Http.NoAnswer killed) {
            // the round is over
        }
    }

    private boolean onePerson() {
        String name = "Probe" + NUMBER.incrementAndGet();
        String id = register(new Ledger.Unanswered(UUID.randomUUID().toString(), person(name, "First")));
        return !id.isEmpty()
                && change(id, 1, person(name, "Second"))
                && alias(id, "Also" + name)
                && change(id, 2, person(name, "Third"))
                && look(id);
    }

    /** Also for a request that had no answer before: the same key never makes a second person. */
    String register(Ledger.Unanswered request) {
        Answer answer;
        try {
            answer = api.create("/api/persons", request.key(), request.person());
        } catch (Http.NoAnswer killed) {
            ledger.unanswered.add(request);
            throw killed;
        }
        if (answer.status() != 201) {
            ledger.unanswered.add(request);
            return "";
        }
        String id = answer.json().get("id").asString();
        ledger.registered(String.valueOf(request.person().get("familyName")), id);
        return id;
    }

    private boolean change(String id, int version, Map<String, ?> person) {
        boolean done = api.change("/api/persons/" + id, version, person).status() == 200;
        if (done) {
            ledger.changed.add(new Ledger.Changed(id, version + 1, String.valueOf(person.get("givenNames"))));
            ledger.looked(id);
        }
        return done;
    }

    private boolean alias(String id, String alias) {
        boolean done = api.create("/api/persons/" + id + "/aliases", Map.of("kind", "ALIAS", "familyName", alias))
                        .status()
                == 201;
        if (done) {
            ledger.named.add(new Ledger.Named(id, alias));
        }
        return done;
    }

    private boolean look(String id) {
        boolean done = api.get("/api/persons/" + id).status() == 200;
        if (done) {
            ledger.looked(id);
        }
        return done;
    }

    private static Map<String, ?> person(String familyName, String givenNames) {
        return givenNames.equals("First")
                ? Map.of("familyName", familyName, "givenNames", givenNames, "searched", true)
                : Map.of("familyName", familyName, "givenNames", givenNames, "reason", "Deed poll");
    }
}
