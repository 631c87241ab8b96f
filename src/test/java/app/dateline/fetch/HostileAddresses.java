package app.dateline.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every way we know to write an address that must not be connected to. */
final class HostileAddresses {
    private static final List<int[]> CLOSED = List.of(ip(127, 0, 0, 1), ip(127, 0, 0, 53), ip(0, 0, 0, 0),
            ip(10, 0, 0, 1), ip(100, 64, 0, 1), ip(169, 254, 169, 254), ip(172, 16, 0, 1), ip(192, 168, 1, 1),
            ip(192, 0, 0, 8), ip(198, 18, 0, 1), ip(224, 0, 0, 1), ip(255, 255, 255, 255));
    private static final List<Function<int[], String>> SPELLINGS = List.of(ip -> form("%d.%d.%d.%d", ip),
            ip -> form("%d.%d.%d.%d.", ip), ip -> Long.toString(number(ip)),
            ip -> "0x" + Long.toHexString(number(ip)),
            ip -> "0X" + Long.toHexString(number(ip)).toUpperCase(Locale.ROOT),
            ip -> "0" + Long.toOctalString(number(ip)), ip -> form("0x%x.0x%x.0x%x.0x%x", ip),
            ip -> form("0%o.0%o.0%o.0%o", ip), ip -> form("0000%o.0000%o.0000%o.0000%o", ip),
            ip -> form("0x%x.%d.0%o.%d", ip), ip -> ip[0] + "." + (number(ip) & 0xffffff),
            ip -> ip[0] + "." + ip[1] + "." + (number(ip) & 0xffff),
            ip -> ip[1] + ip[2] == 0 ? ip[0] + "." + ip[3] : "127.1",
            ip -> wide(form("%d.%d.%d.%d", ip), '\uff10'), ip -> form("%d.%d.%d.%d", ip).replace('.', '\u3002'),
            ip -> form("%d.%d.%d.%d", ip).replace('.', '\uff0e'), ip -> form("%d%%2e%d%%2E%d%%2e%d", ip),
            ip -> escaped(form("%d.%d.%d.%d", ip)), ip -> form("[::ffff:%d.%d.%d.%d]", ip),
            ip -> pairs("[::ffff:%s]", ip), ip -> pairs("[0:0:0:0:0:FFFF:%s]", ip), ip -> pairs("[::ffff:0:%s]", ip),
            ip -> pairs("[::%s]", ip), ip -> form("[::%d.%d.%d.%d]", ip), ip -> pairs("[64:ff9b::%s]", ip),
            ip -> form("[64:ff9b::%d.%d.%d.%d]", ip), ip -> pairs("[64:ff9b:1::%s]", ip),
            ip -> pairs("[2002:%s::1]", ip), ip -> pairs("[2001::5ef5:79fd:0:%s]", inverted(ip)),
            ip -> pairs("[fe80::5efe:%s]", ip), ip -> form("a-%d-%d-%d-%d.example", ip));
    private static final List<String> FORMS = List.of("http://%s:%d/", "https://%s:%d/", "HTTP://%s:%d/a?b=c",
            " \t\nhttp://%s:%d/ \n", "http:\\\\%s:%d\\", "http://%s:%d#@example.org/", "http://%s:%d?@example.org/",
            "http://example.org@%s:%d/", "http://a:b@%s:%d/");
    private static final List<String> HOSTS = List.of("localhost", "LOCALHOST", "localhost.", "a.localhost", "[::]",
            "[::1]", "[0:0:0:0:0:0:0:1]", "[fc00::1]", "[fd00:ec2::254]", "[fe80::1]", "[fe80::1%25lo]", "[fec0::1]",
            "[ff02::1]", "[100::1]", "[2001:db8::1]", "[3fff::1]", "[5f00::1]", "rebind.example", "x--.example", "");
    private static final List<String> SCHEMES = List.of("file:///etc/passwd", "file://%s:%d/etc/passwd",
            "ftp://%s:%d/", "gopher://%s:%d/_GET", "dict://%s:%d/", "ldap://%s:%d/", "jar:http://%s:%d/a!/b",
            "javascript:alert(1)", "data:text/html,hello", "ws://%s:%d/", "//%s:%d/", "%s:%d", "http//%s:%d",
            "http://%s:0/", "http://%s:99999/", "http://%s:%d@/", "http://", "http:///", "");

    private HostileAddresses() {}

    /** @param port where a server listens that nobody may reach */
    static List<String> all(int port) {
        List<String> all = new ArrayList<>();
        Stream.concat(CLOSED.stream().flatMap(ip -> SPELLINGS.stream().map(spelling -> spelling.apply(ip))),
                HOSTS.stream())
                .forEach(host -> FORMS.forEach(form -> all.add(filled(form, host, port))));
        SCHEMES.forEach(form -> all.add(filled(form, "127.0.0.1", port)));
        return all.stream().distinct().toList();
    }

    private static String filled(String form, String host, int port) {
        return form.replace("%s", host).replace("%d", Integer.toString(port));
    }

    private static int[] ip(int... parts) {
        return parts;
    }

    private static int[] inverted(int[] ip) {
        return new int[]{ip[0] ^ 255, ip[1] ^ 255, ip[2] ^ 255, ip[3] ^ 255};
    }

    private static long number(int[] ip) {
        return (long) ip[0] << 24 | ip[1] << 16 | ip[2] << 8 | ip[3];
    }

    private static String form(String form, int[] ip) {
        return String.format(Locale.ROOT, form, ip[0], ip[1], ip[2], ip[3]);
    }

    private static String pairs(String form, int[] ip) {
        return String.format(Locale.ROOT, form, form("%02x%02x:%02x%02x", ip));
    }

    private static String wide(String ip, char zero) {
        StringBuilder wide = new StringBuilder();
        ip.chars().forEach(each -> wide.append(each == '.' ? '.' : (char) (zero + each - '0')));
        return wide.toString();
    }

    private static String escaped(String ip) {
        StringBuilder escaped = new StringBuilder();
        ip.chars().forEach(each -> escaped.append('%').append(Integer.toHexString(each)));
        return escaped.toString();
    }
}
