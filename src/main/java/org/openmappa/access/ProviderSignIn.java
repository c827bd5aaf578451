package org.openmappa.access;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.openmappa.shared.Token;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives a session of ours to whom an identity provider vouches for, and makes or brings up to date their account. An
 * account that was switched off here stays off, whatever the provider says.
 */
@Component
public class ProviderSignIn {
    private static final String DONE = "DONE";
    private final JdbcClient door;
    private final DoorRecords attempts;

    ProviderSignIn(@Qualifier("door") JdbcClient door, DoorRecords attempts) {
        this.door = door;
        this.attempts = attempts;
    }

    /** What became of it. */
    public sealed interface Answer {
        record Session(Token token) implements Answer {}

        /** @param why off, agency or role: a word for the address of the sign-in page, which says it in full */
        record Refused(String why) implements Answer {}
    }

    /** @param held the session that the browser had until now, which ends */
    public Answer of(ProvidedPerson person, Optional<Token> held, Origin origin) {
        Token token = Token.fresh();
        String answer = signIn(person, token, held, origin);
        return answer.equals(DONE) ? new Answer.Session(token) : new Answer.Refused(answer);
    }

    /** The provider vouched for nobody, or for somebody whom it had not asked strongly enough; that is on the trail too. */
    public Answer refuse(String subject, String why, Origin origin) {
        attempts.failed(null, subject, SignIn.WHAT, Factor.IDENTITY_PROVIDER, origin);
        return new Answer.Refused(why);
    }

    /** Ends the sessions that came from one session at the provider, or all of one person's where it names none. */
    public void end(String issuer, Optional<String> subject, Optional<String> providerSession) {
        door.sql("select access.provider_sign_out(:issuer, :subject, :session)")
                .param("issuer", issuer)
                .param("subject", subject.orElse(null))
                .param("session", providerSession.orElse(null))
                .query((row, n) -> 0)
                .single();
    }

    private String signIn(ProvidedPerson person, Token token, Optional<Token> held, Origin origin) {
        return door.sql("""
                        select access.provider_sign_in(:issuer, :subject, :username, :name, :grade, :area, :agency, :roles,
                          :providerSession, :provedAt, :token, :held, :origin, :client)
                        """)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .param("username", person.username())
                .param("name", person.fullName())
                .param("grade", person.grade())
                .param("area", person.area())
                .param("agency", person.agency())
                .param("roles", person.roles().toArray(String[]::new))
                .param("providerSession", person.providerSession().orElse(null))
                .param("provedAt", OffsetDateTime.ofInstant(person.provedAt(), ZoneOffset.UTC))
                .param("token", token.bytes())
                .param("held", held.map(Token::bytes).orElse(null))
                .param("origin", origin.address())
                .param("client", origin.client())
                .query(String.class)
                .single();
    }
}
