package org.openmappa.identity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.openmappa.access.MachineCall;
import org.openmappa.access.MachineSignIn;
import org.openmappa.access.Origin;

/**
 * The session that belongs to a token and a person: started at the first call, used for all that follow. One that was
 * ended is not started again; the client then gets itself a fresh token.
 */
final class MachineSessions {
    private static final int MOST = 2_000;
    private final MachineSignIn signIn;
    private final Map<Key, MachineSignIn.Answer.Session> started = Collections.synchronizedMap(new Newest());

    private record Key(String token, String person) {}

    MachineSessions(MachineSignIn signIn) {
        this.signIn = signIn;
    }

    MachineSignIn.Answer of(String token, MachineCall call, Origin origin) {
        Key key = new Key(token, call.person());
        MachineSignIn.Answer.Session known = started.get(key);
        if (known != null) {
            return known;
        }
        MachineSignIn.Answer answer = signIn.of(call, origin);
        if (answer instanceof MachineSignIn.Answer.Session session) {
            started.put(key, session);
        }
        return answer;
    }

    private static final class Newest extends LinkedHashMap<Key, MachineSignIn.Answer.Session> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, MachineSignIn.Answer.Session> eldest) {
            return size() > MOST;
        }
    }
}
