package org.openmappa.recovery;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** What the clients were told, kept outside the application. */
final class Ledger {
    /** The answer said that this person was registered under this identifier. */
    record Registered(String name, String id) {}

    /** The answer said that this version of the person now has these given names. */
    record Changed(String id, int version, String givenNames) {}

    /** The answer said that the person has this further name. */
    record Named(String id, String alias) {}

    /** A request to which no answer came. */
    record Unanswered(String key, Map<String, ?> person) {}

    final Queue<Registered> registered = new ConcurrentLinkedQueue<>();
    final Queue<Changed> changed = new ConcurrentLinkedQueue<>();
    final Queue<Named> named = new ConcurrentLinkedQueue<>();
    final Queue<Unanswered> unanswered = new ConcurrentLinkedQueue<>();
    final Map<String, Integer> looks = new ConcurrentHashMap<>();
    private volatile CountDownLatch next = new CountDownLatch(0);

    /** Opens when so many more people have been registered. */
    CountDownLatch after(int registrations) {
        next = new CountDownLatch(registrations);
        return next;
    }

    void registered(String name, String id) {
        registered.add(new Registered(name, id));
        next.countDown();
    }

    void looked(String id) {
        looks.merge(id, 1, Integer::sum);
    }
}
