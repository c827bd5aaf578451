package org.openmappa.meetings;

import java.util.UUID;
import org.openmappa.cases.ItemStanding;
import org.openmappa.shared.CaseId;
import org.openmappa.shared.NotFound;
import org.openmappa.shared.Records;

/** Work at the table is done at an item of this very case, while its discussion is open. */
@Records
class OpenItemOfCase implements ItemStanding {
    private final Sittings sittings;

    OpenItemOfCase(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public void mustBeOpen(CaseId id, UUID item) {
        if (!sittings.openItem(item).caseId().equals(id)) {
            throw new NotFound();
        }
    }
}
