package remora.vault.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import remora.vault.entity.Origin;

class VaultAddressesTest {

  private static final URI VAULT = URI.create("https://vault.example:8200/v1/x");

  private static VaultAddresses resolving(String... to) {
    VaultAddresses addresses = Records.addresses("");
    addresses.names =
        host -> Arrays.stream(to).map(InetAddresses::forString).toArray(InetAddress[]::new);
    return addresses;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.1.2.3",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.8.8",
        "168.63.129.16",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.0.1",
        "198.19.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::10.0.0.1",
        "64:ff9b::10.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "2002:a00:1::1",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe",
        "2a00:1450::200:5efe:a00:1"
      })
  void addressesInsideAreNotPublic(String address) {
    assertThat(PublicAddress.is(InetAddresses.forString(address))).isFalse();
    assertThat(resolving(address).mayReach(VAULT)).isFalse();
    assertThat(resolving("9.9.9.9", address).mayReach(VAULT)).as("among others").isFalse();
    String host = address.contains(":") ? "[" + address + "]" : address;
    assertThat(Origin.bare("https://" + host).flatMap(Records.addresses("")::objection))
        .hasValueSatisfying(why -> assertThat(why).contains("remora.vault.allowed-addresses"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9.9.9.9",
        "11.0.0.1",
        "100.63.255.255",
        "100.128.0.0",
        "168.63.129.17",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.0.1",
        "223.255.255.255",
        "2620:fe::9",
        "64:ff9b::9.9.9.9"
      })
  void othersAre(String address) {
    assertThat(resolving(address).mayReach(VAULT)).isTrue();
    String host = address.contains(":") ? "[" + address + "]" : address;
    assertThat(Origin.bare("https://" + host).flatMap(Records.addresses("")::objection)).isEmpty();
    assertThat(resolving(address).mayReach(URI.create("http://vault.example/v1/x")))
        .as("in the clear")
        .isFalse();
  }

  @Test
  void aNameThatLeadsNowhereIsLikeOneInside() {
    VaultAddresses addresses = Records.addresses("");
    addresses.names =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(addresses.mayReach(VAULT)).isFalse();
  }

  @Test
  void whatIsListedMayBeAnywhere() {
    VaultAddresses listed =
        Records.addresses("https://Vault.example:8200, http://127.0.0.1:* ,https://10.0.0.1");
    listed.names = host -> new InetAddress[] {InetAddresses.forString("10.0.0.1")};
    for (String address :
        new String[] {
          "https://vault.example:8200",
          "http://127.0.0.1",
          "http://127.0.0.1:8200",
          "https://10.0.0.1:443",
        }) {
      assertThat(listed.mayReach(URI.create(address))).as(address).isTrue();
      assertThat(Origin.bare(address).flatMap(listed::objection)).as(address).isEmpty();
    }
    for (String address :
        new String[] {
          "https://vault.example",
          "https://other.vault.example:8200",
          "https://127.0.0.1:8200",
          "http://localhost:8200",
          "http://10.0.0.1",
          "https://10.0.0.1:8200",
        }) {
      assertThat(listed.mayReach(URI.create(address))).as(address).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vault.example", "https://v.example/v1", "*", "ftp://v", "https://u@v.x"})
  void aWrongListIsSaidAtTheStart(String setting) {
    assertThatThrownBy(() -> Records.addresses(setting))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("remora.vault.allowed-addresses");
  }
}
