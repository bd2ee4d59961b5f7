package remora.browser.entity;

/**
 * What an action was seen to do: its recorded post-condition.
 *
 * @param changed false when the page looks exactly as before
 * @param observed in words, e.g. {@code "address changed to …"}, {@code "value is \"Ada\""}, {@code
 *     "nothing changed"}
 */
public record Effect(boolean changed, String observed) {}
