package remora.extract.control;

/**
 * A schema that cannot be used; the message starts with the place, e.g. {@code output/items: …}.
 */
public final class SchemaFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SchemaFault(String pointer, String problem) {
    super(pointer + ": " + problem);
  }
}
