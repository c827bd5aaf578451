package org.openmappa.access.web;

import org.jspecify.annotations.Nullable;

/** Why nobody was let in whom an identity provider sent, in words. */
final class ProviderFailure {
    private ProviderFailure() {}

    static String words(@Nullable String failed) {
        return switch (failed == null ? "" : failed) {
            case "provider" -> "Signing in there did not work. Try again";
            case "proof" -> "Your organisation did not ask you for the second factor that is needed here";
            case "off" -> "Your account here is switched off. Ask your security administrator";
            case "agency" -> "Your organisation did not name an area and an agency that are known here";
            case "role" -> "Your organisation did not name a role that is known here";
            default -> "";
        };
    }
}
