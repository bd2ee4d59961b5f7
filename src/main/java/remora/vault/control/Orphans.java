package remora.vault.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.TreeSet;

/**
 * What integrations left that are gone: a server killed between the steps of a deletion leaves
 * credentials that nobody finds, and sealed secrets that nobody can delete.
 */
@ApplicationScoped
public class Orphans {

  private static final System.Logger LOG = System.getLogger(Orphans.class.getName());

  @Inject IntegrationRecords integrations;
  @Inject CredentialRecords credentials;
  @Inject SealedRecords secrets;

  void sweep() {
    // Read before the integrations: theirs are written first, and no id is given again. So one that
    // is not there then is gone, and not yet to come.
    Set<String> named = new TreeSet<>(credentials.integrations());
    named.addAll(secrets.integrations());
    named.removeAll(integrations.ids());
    for (String gone : named) {
      credentials.deleteOf(gone);
      secrets.deleteOf(gone);
    }
    if (!named.isEmpty()) {
      LOG.log(
          Level.INFO,
          "what {0} deleted vault integrations had left was removed",
          Integer.toString(named.size()));
    }
  }
}
