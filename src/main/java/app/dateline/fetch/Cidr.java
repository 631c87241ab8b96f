package app.dateline.fetch;

import java.net.InetAddress;

/**
 * A range of addresses, such as {@code 10.0.0.0/8} or {@code fc00::/7}.
 *
 * @param network its first address, 4 or 16 bytes
 * @param bits how many leading bits all its addresses share
 */
record Cidr(byte[] network, int bits) {

    /**
     * @throws IllegalArgumentException when it is no range
     */
    static Cidr parse(String text) {
        String range = text.strip();
        int slash = range.indexOf('/');
        try {
            byte[] network = InetAddress.ofLiteral(slash < 0 ? range : range.substring(0, slash)).getAddress();
            int bits = slash < 0 ? network.length * 8 : Integer.parseInt(range.substring(slash + 1));
            if (bits < 0 || bits > network.length * 8) {
                throw new IllegalArgumentException("no such prefix: /" + bits);
            }
            return new Cidr(network, bits);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is no address range; write it like 10.1.0.0/16 (dateline.fetch.allow)", e);
        }
    }

    boolean covers(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
