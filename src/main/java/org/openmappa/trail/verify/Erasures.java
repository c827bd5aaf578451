package org.openmappa.trail.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Payloads that are gone, and the entries that say that they were erased: each comes after the entry whose payload it
 * names. What was recorded of an erasure is itself never erased.
 */
final class Erasures {
    private final Map<String, Fault> unexplained = new LinkedHashMap<>();
    private final List<Fault> never = new ArrayList<>();
    private long count;

    /** The payload of an entry is not there, though the entry commits to one. */
    void gone(Entry entry, long position) {
        count++;
        Fault fault = Fault.at(Kind.PAYLOAD_GONE, position, entry.id());
        if (entry.isErasure()) {
            never.add(fault);
        } else {
            unexplained.put(entry.id(), fault);
        }
    }

    /** An entry, which may say that an earlier one's payload was erased. */
    void heed(Entry entry) {
        if (entry.isErasure()) {
            unexplained.remove(entry.object());
        }
    }

    /** Payloads that are gone, explained or not. */
    long count() {
        return count;
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(unexplained.values());
        faults.addAll(never);
        return faults;
    }
}
