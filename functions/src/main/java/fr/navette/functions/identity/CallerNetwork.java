package fr.navette.functions.identity;

import fr.navette.identity.Network;
import fr.navette.secrets.Sha256;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * The network of a caller: an IPv4 address, or the /64 of an IPv6 one, which belongs to one household.
 *
 * @param secret known to the stack alone: nobody can guess an address from its hash
 */
record CallerNetwork(Supplier<String> secret) {
    private static final long DAY = 86_400;
    private static final int PREFIX_BYTES = 8;
    private static final int HASH_CHARS = 16;

    /**
     * @param forwardedFor the addresses in {@code X-Forwarded-For}; CloudFront adds the caller's, then API Gateway adds
     *     CloudFront's. A caller who goes around CloudFront may forge the one before its own
     */
    Network of(String forwardedFor, Instant now) {
        var addresses = forwardedFor.split(",");
        var caller = addresses[Math.max(addresses.length - 2, 0)].strip();
        if (caller.isEmpty()) return Network.UNKNOWN;
        var salted = secret.get() + " " + now.getEpochSecond() / DAY + " " + prefix(caller);
        return new Network(Sha256.hex(salted).substring(0, HASH_CHARS));
    }

    private static String prefix(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            if (parsed instanceof Inet4Address) return address;
            return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), PREFIX_BYTES));
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
