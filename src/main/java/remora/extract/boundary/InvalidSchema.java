package remora.extract.boundary;

/**
 * The wanted output is not a schema that can be used; the message names the place, e.g. {@code
 * output/type: …}.
 */
public final class InvalidSchema extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidSchema(String message) {
    super(message);
  }
}
