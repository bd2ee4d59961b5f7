package remora.chaos;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import remora.support.RemoraServer;

/**
 * A server whose tasks need no browser, for judges that are programs of their own. Prints its
 * address, then its key, and runs until it is told to end.
 */
final class QuickServer {

  private QuickServer() {}

  public static void main(String[] args) throws Exception {
    try (RemoraServer server = new QuickServers().start("judged", Map.of())) {
      System.out.println(server.base());
      System.out.println(RemoraServer.KEY);
      new CountDownLatch(1).await();
    }
  }
}
