package app.dateline.fetch;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Which addresses may be connected to: public ones, and those that {@code dateline.fetch.allow} opens.
 *
 * <p>The closed ranges are those that the IANA IPv4 and IPv6 special-purpose address registries do not call globally
 * reachable, and everything that carries an IPv4 address inside an IPv6 one.
 */
@Component
public final class AddressRules {
    private static final List<Cidr> CLOSED_V4 = ranges("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
            "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");
    // Global unicast is all of IPv6 that is public; NAT64 (64:ff9b::/96), ::1, fc00::/7, fe80::/10 and ff00::/8 lie outside.
    private static final Cidr PUBLIC_V6 = Cidr.parse("2000::/3");
    private static final List<Cidr> CLOSED_V6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    private static final byte[] MAPPED = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

    private final List<Cidr> opened;

    @Autowired
    AddressRules(FetchSettings settings) {
        this(settings.allow());
    }

    /**
     * @param allow ranges that are open although they are not public
     * @throws IllegalArgumentException when one of them is no range, naming it
     */
    public AddressRules(List<String> allow) {
        opened = allow.stream().map(Cidr::parse).toList();
    }

    /** True when a connection to this address may be made. */
    public boolean allows(InetAddress address) {
        byte[] bytes = unmapped(address.getAddress());
        if (opened.stream().anyMatch(range -> range.covers(bytes))) {
            return true;
        }
        return bytes.length == 4 ? CLOSED_V4.stream().noneMatch(range -> range.covers(bytes))
                : PUBLIC_V6.covers(bytes) && CLOSED_V6.stream().noneMatch(range -> range.covers(bytes));
    }

    /** {@code ::ffff:10.0.0.1} is 10.0.0.1. */
    private static byte[] unmapped(byte[] address) {
        return address.length == 16 && Arrays.equals(address, 0, 12, MAPPED, 0, 12)
                ? Arrays.copyOfRange(address, 12, 16)
                : address;
    }

    private static List<Cidr> ranges(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }
}
