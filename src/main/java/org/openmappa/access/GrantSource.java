package org.openmappa.access;

/** Where a grant comes from. */
public enum GrantSource {
    ROLE_IN_AREA,
    CASE_TEAM,
    REFERRER,
    INVITATION,
    SITTING,
    DISTRIBUTION,
    ACTION_OWNER,
    WRITTEN_AUTHORITY,
    /** By name, on a case that is open to named people only. */
    NAMED,
    /** In an emergency, for a short time. */
    BREAK_GLASS,
    AUDIT_SAMPLE
}
