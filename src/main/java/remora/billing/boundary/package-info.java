/**
 * What work costs and what was spent. A charge is one document under the task's id that is never
 * changed, so a second charge of the same task fails by itself, whoever tries. An account keeps the
 * running sum for the gate before a submission; the charges are the truth and set it right after a
 * kill. Only SUCCESS is charged; the gate asks for the least price of the new tasks and of those
 * still open.
 *
 * <p>runs (submit) → <b>Ledger.requireCreditsFor</b> · queue (Worker) → <b>Pricing →
 * Ledger.charge</b> → store
 */
package remora.billing.boundary;
