package remora.browser.control;

/**
 * A frame of a page.
 *
 * @param number the digits after {@code f} in refs of its elements; 0 is the main frame
 * @param session the conversation to have about it: its page's, or its own when it lives in another
 *     process
 * @param parent id of the frame that holds it, empty for the main frame
 * @param parentSession the conversation about that one
 */
record Frame(
    int number,
    String id,
    String url,
    CdpSession session,
    String parent,
    CdpSession parentSession) {

  boolean main() {
    return parent.isEmpty();
  }
}
