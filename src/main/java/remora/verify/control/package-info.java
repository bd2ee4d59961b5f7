/**
 * Reads conditions and tests them. A condition is cut at its connectives; each claim goes to the
 * first rule that knows its wording; a claim that no rule knows is UNKNOWN. Rules look for evidence
 * and quote it; the absence of evidence makes a claim FALSE only where the wording is precise, so
 * that neither "X is shown" nor "X is gone" is ever guessed to be true.
 */
package remora.verify.control;
