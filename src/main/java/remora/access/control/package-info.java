/**
 * Procedures behind the door: which key belongs to whom, how often somebody may knock, whether a
 * body can be read at all. Keys are stored only as HMACs under a pepper that never leaves the data
 * folder, so a stolen store opens nothing.
 *
 * <p>boundary (filters) → <b>Tenants, ApiKeys, Rates, Intake, JsonBody</b> → entity (Tenant,
 * Refusal)
 */
package remora.access.control;
