package app.dateline.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.255.0.9", "0.0.0.0", "10.1.2.3", "100.64.0.1", "169.254.169.254",
            "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.8", "192.0.2.1", "198.18.0.1", "198.51.100.7",
            "203.0.113.9", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::", "::1", "fc00::1", "fd12::1", "fe80::1",
            "fec0::1", "ff02::1", "::ffff:10.0.0.1", "::7f00:1", "64:ff9b::7f00:1", "64:ff9b::808:808",
            "64:ff9b:1::1", "100::1", "2001:db8::1", "2001::1", "2002:7f00:1::1", "3fff::1"})
    void closesAddressesThatAreNotPublic(String address) {
        assertThat(new AddressRules(List.of()).allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.0.1", "100.128.0.1",
            "192.0.1.1", "223.255.255.1", "2606:4700::1111", "2a00:1450::5", "2001:4860:4860::8888"})
    void opensPublicAddresses(String address) {
        assertThat(new AddressRules(List.of()).allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void opensTheRangesOfAnIntranetAndNoMore() {
        AddressRules rules = new AddressRules(List.of("10.20.0.0/16", "fd00:20::/32"));

        assertThat(rules.allows(InetAddress.ofLiteral("10.20.255.1"))).isTrue();
        assertThat(rules.allows(InetAddress.ofLiteral("10.21.0.1"))).isFalse();
        assertThat(rules.allows(InetAddress.ofLiteral("fd00:20::9"))).isTrue();
        assertThat(rules.allows(InetAddress.ofLiteral("fd00:21::9"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intranet", "10.0.0.0/33", "10.0.0/8/8", "10.0.0.0/x", ""})
    void namesARangeThatIsNone(String range) {
        assertThatThrownBy(() -> new AddressRules(List.of(range))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"" + range + "\" is no address range")
                .hasMessageContaining("dateline.fetch.allow");
    }
}
