package org.openmappa;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * With whom the process speaks: its database, the identity provider and the witnesses that its deployer named, and nobody
 * else. No statistics, no monitoring, no mail, no map.
 */
class OutgoingTest {
    /** Asks the provider for its keys and its description; asks a witness; asks itself, for the practice run of a first start. */
    private static final Set<String> SPEAK = Set.of(
            "org.openmappa.identity.ProviderConfiguration",
            "org.openmappa.identity.MachineTokens",
            "org.openmappa.trail.seal.AskWitness",
            "org.openmappa.app.WarmUp");

    private static final DescribedPredicate<JavaClass> A_WAY_OUT = resideInAnyPackage(
                    "java.net.http..",
                    "javax.mail..",
                    "jakarta.mail..",
                    "org.springframework.web.client..",
                    "org.springframework.web.reactive..",
                    "org.springframework.http.client..",
                    "org.apache.hc..",
                    "okhttp3..",
                    "io.micrometer..",
                    "io.opentelemetry..")
            .or(JavaClass.Predicates.belongToAnyOf(
                    Socket.class,
                    DatagramSocket.class,
                    URLConnection.class,
                    SocketChannel.class,
                    ClientRegistrations.class,
                    NimbusJwtDecoder.class));

    @Test
    void onlyWhoAsksTheProviderOrAWitnessSpeaksToOthers() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are not among those who speak", type -> !SPEAK.contains(outermost(type))))
                .should()
                .dependOnClassesThat(A_WAY_OUT)
                .check(ArchitectureTest.HOUSE);
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceAll("\\$.*", "");
    }
}
