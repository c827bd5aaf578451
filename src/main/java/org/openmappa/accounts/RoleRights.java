package org.openmappa.accounts;

import java.util.List;

/**
 * What a role may do in an area.
 *
 * @param own whether the person who asks has this role
 */
public record RoleRights(String role, String label, boolean own, List<RoleRight> rights) {
    public long withheld() {
        return rights.stream().filter(right -> right.withheld() != null).count();
    }
}
