package fr.navette.identity;

/**
 * The network from which a request came, so that a stranger's attempts do not count as the person's own.
 *
 * @param hash of its address, with a salt that changes each day; the address itself is stored nowhere
 */
public record Network(String hash) {
    /** The network of requests that name no address. */
    public static final Network UNKNOWN = new Network("");
}
