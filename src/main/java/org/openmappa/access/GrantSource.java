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
    WRITTEN_AUTHORITY
}
