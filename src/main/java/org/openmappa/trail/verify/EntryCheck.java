package org.openmappa.trail.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at one entry after another: is it what was sealed, in order, with the payload that it commits to? */
final class EntryCheck {
    private final List<Fault> faults;
    private final Erasures erasures = new Erasures();
    private @Nullable Entry last;
    private long leftOut;
    private long unsealed;

    EntryCheck(List<Fault> faults) {
        this.faults = faults;
    }

    void look(Hashed hashed) {
        Leaf leaf = hashed.leaf();
        Entry entry = leaf.entry();
        if (entry == null) {
            faults.add(Fault.at(Kind.ENTRY_DELETED, leaf.position(), leaf.id()));
            return;
        }
        if (!entry.id().equals(leaf.id()) || !hashed.isAsSealed()) {
            faults.add(Fault.at(Kind.ENTRY_CHANGED, leaf.position(), leaf.id()));
        }
        if (last != null && !entry.isAfter(last)) {
            faults.add(Fault.at(Kind.OUT_OF_ORDER, leaf.position(), leaf.id()));
        }
        last = entry;
        payload(hashed, entry);
        erasures.heed(entry);
    }

    void stray(Evidence.Stray stray) {
        if (last != null && !stray.entry().isAfter(last)) {
            faults.add(
                    new Fault(Kind.ENTRY_INSERTED, "no position", stray.entry().id()));
            return;
        }
        erasures.heed(stray.entry());
        unsealed++;
        if (stray.late()) {
            faults.add(new Fault(Kind.ENTRY_WAITS, "no position", stray.entry().id()));
        }
    }

    /** When everything was looked at: an erasure comes after what it erased. */
    void end() {
        faults.addAll(erasures.faults());
    }

    long erased() {
        return erasures.count();
    }

    long leftOut() {
        return leftOut;
    }

    long unsealed() {
        return unsealed;
    }

    private void payload(Hashed hashed, Entry entry) {
        Leaf leaf = hashed.leaf();
        Payload payload = leaf.payload();
        if (payload instanceof Payload.Kept && !entry.commitment().equals(hashed.commitment())) {
            faults.add(Fault.at(Kind.PAYLOAD_CHANGED, leaf.position(), leaf.id()));
        }
        if (entry.hasPayload() && (payload == Payload.Absent.ERASED || payload == Payload.Absent.NONE)) {
            erasures.gone(entry, leaf.position());
        }
        leftOut += payload == Payload.Absent.LEFT_OUT ? 1 : 0;
    }
}
