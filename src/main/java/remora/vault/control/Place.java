package remora.vault.control;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import remora.access.entity.Refusal;
import remora.vault.entity.Credential;
import remora.vault.entity.DomainRule;

/** Whether a credential may be typed among documents: all of them must be of its hosts. */
final class Place implements Predicate<List<String>> {

  private final List<DomainRule> rules;

  Place(Credential credential) {
    rules = credential.allowedDomains().stream().map(DomainRule::of).toList();
  }

  @Override
  public boolean test(List<String> addresses) {
    return objection(addresses).isEmpty();
  }

  /** 422 {@code domain_mismatch} when it may not. */
  void require(List<String> addresses) {
    Optional<String> objection = objection(addresses);
    if (objection.isPresent()) {
      throw mismatch(objection.get());
    }
  }

  static Refusal mismatch(String why) {
    return new Refusal(Refusal.Reason.UNPROCESSABLE, "domain_mismatch", why);
  }

  /** A frame without an address of its own ({@code about:srcdoc}) is its parent's work. */
  private Optional<String> objection(List<String> addresses) {
    return addresses.stream()
        .filter(address -> addresses.indexOf(address) == 0 || !address.startsWith("about:"))
        .flatMap(address -> DomainRule.objection(rules, address).stream())
        .findFirst();
  }
}
