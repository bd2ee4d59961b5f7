/**
 * What is promised under load and faults, tried: {@code ./remora chaos}. Each {@link
 * remora.chaos.Scenario} starts what it needs, breaks it, and says what it counted; beside it
 * stands a control, the same without what is to protect, which must show the fault. Figures go to
 * docs/reliability.md.
 *
 * <p>Tasks in large numbers are done by {@link remora.chaos.QuickRunner} inside the server, which
 * fetches the page and uses no browser; all else in that server is the product.
 */
package remora.chaos;
