package remora.vault.control;

/** A sealed record that is not what was sealed here, or not in this place. */
final class BrokenSeal extends RuntimeException {

  BrokenSeal() {
    super("a sealed record was changed, moved, or sealed under another key");
  }
}
