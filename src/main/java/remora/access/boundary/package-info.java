/**
 * Who may come in, and how a refusal leaves. Filters run in the order key → rate → body, before
 * JAX-RS looks for a method, so that a stranger costs one look-up and no parsing. Dialects are
 * found through CDI: access knows none of them by name.
 *
 * <p>HTTP → <b>KeyFilter → RateFilter → BodyFilter</b> → a dialect's resource → <b>mappers,
 * headers</b> → HTTP
 */
package remora.access.boundary;
