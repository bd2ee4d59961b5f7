package remora.access.entity;

/**
 * What a request may carry beyond the usual body: one file, as base64 in a member of a JSON object
 * or as a part of a form. It goes to disk while it is read and is never in memory as a whole.
 *
 * @param member name of the member or part
 * @param maxBytes of the file, decoded; more is 413
 */
public record LargeBody(String member, long maxBytes) {

  public Refusal tooLarge() {
    return new Refusal(
        Refusal.Reason.BODY_TOO_LARGE, "The file is larger than " + maxBytes + " bytes.");
  }
}
