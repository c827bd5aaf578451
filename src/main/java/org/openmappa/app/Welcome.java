package org.openmappa.app;

import java.util.stream.Collectors;
import org.openmappa.demo.DemoAccounts;

/** What the demo says when it is ready: where it is, and as whom to sign in. */
final class Welcome {
    private static final String ROW = "  %-24s %-20s %s";

    private Welcome() {}

    static String to(String address) {
        return """

                %s
                %s

                All accounts have the password   %s

                OpenMAPPA demo is ready: %s
                """.formatted(
                        ROW.formatted("Role", "Northshire", "Southmere"), accounts(), DemoAccounts.PASSWORD, address);
    }

    private static String accounts() {
        return DemoAccounts.ACCOUNTS.stream()
                .map(account -> ROW.formatted(
                        role(account), DemoAccounts.username(account, "NS"), DemoAccounts.username(account, "SM")))
                .collect(Collectors.joining("\n"));
    }

    private static String role(DemoAccounts.Account account) {
        String words = account.roles().getFirst().replace('_', ' ');
        return words.charAt(0) + words.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
