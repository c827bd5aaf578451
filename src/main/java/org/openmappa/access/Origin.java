package org.openmappa.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;

/** Where somebody signs in from: the network address, and the kind of browser as far as it says so. */
public record Origin(String address, String client) {
    /** An IPv6 subscriber holds a whole network, whose first half names them. */
    private static final int NETWORK_BYTES = 8;

    public static Origin of(HttpServletRequest request) {
        return new Origin(
                shortened(request.getRemoteAddr()),
                ClientName.of(Optional.ofNullable(request.getHeader("User-Agent"))));
    }

    /** An IPv6 address as people write it: the first run of zeros is left out (RFC 5952, section 4.2). */
    static String shortened(String address) {
        return address.contains(":") ? address.replaceFirst("(^|:)0(:0)+(:|$)", "::") : address;
    }

    /**
     * By what failures from this address are counted: the address, for IPv6 its network. Nothing for this machine
     * itself, where a proxy may stand that does not say for whom it asks.
     */
    Optional<String> network() {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            if (parsed.isLoopbackAddress()) {
                return Optional.empty();
            }
            return Optional.of(
                    parsed instanceof Inet6Address six
                            ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                            : parsed.getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
