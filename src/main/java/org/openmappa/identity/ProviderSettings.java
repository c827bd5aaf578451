package org.openmappa.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openmappa.access.PrivateFile;
import org.springframework.core.env.Environment;

/**
 * What the deployer says of the identity provider: docs/runbooks/openid-connect.md.
 *
 * @param issuer its address, under which it describes itself
 * @param address where people reach us, such as https://mappa.example; else the address of each request
 * @param area claim that holds the code of the area
 * @param agency claim that holds the name of the agency
 * @param grade claim that holds the grade or rank
 * @param roles claim that holds the roles
 * @param acr what the provider may say of how strongly it asked (claim acr); empty: it is not looked at
 * @param roleNames what each value of that claim means here; values that are not named mean the role of that code
 */
record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        String address,
        String name,
        String area,
        String agency,
        String grade,
        String roles,
        List<String> acr,
        Map<String, String> roleNames) {

    static ProviderSettings of(Environment environment) {
        return new ProviderSettings(
                environment.getRequiredProperty("mappa.oidc.issuer"),
                environment.getRequiredProperty("mappa.oidc.client-id"),
                secret(environment),
                environment.getProperty("mappa.address", "{baseUrl}"),
                environment.getProperty("mappa.oidc.name", "your organisation"),
                environment.getProperty("mappa.oidc.area-claim", "mappa_area"),
                environment.getProperty("mappa.oidc.agency-claim", "mappa_agency"),
                environment.getProperty("mappa.oidc.grade-claim", "mappa_grade"),
                environment.getProperty("mappa.oidc.roles-claim", "mappa_roles"),
                words(environment.getProperty("mappa.oidc.acr", "")),
                pairs(environment.getProperty("mappa.oidc.roles", "")));
    }

    private static String secret(Environment environment) {
        try {
            return Files.readString(PrivateFile.checked(
                            Path.of(environment.getRequiredProperty("mappa.oidc.client-secret-file"))))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[,\\s]+", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** "probation-officer=CASE_MANAGER, team-manager=SUPERVISOR". */
    private static Map<String, String> pairs(String text) {
        return Stream.of(text.split(",", -1))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0].strip(), pair -> pair[1].strip()));
    }

    @Override
    public String toString() {
        return issuer;
    }
}
