package org.openmappa.access;

/** With what somebody tries to prove who they are: what the trail says of an attempt that failed. */
enum Factor {
    PASSWORD,
    CODE,
    RECOVERY_CODE,
    IDENTITY_PROVIDER;

    /** What a typed second factor was meant as. */
    static Factor ofCode(String typed) {
        return RecoveryCodes.looksLikeOne(typed) ? RECOVERY_CODE : CODE;
    }
}
