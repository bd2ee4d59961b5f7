/**
 * The verifier's face: a condition in plain words and what is known in, a verdict with evidence
 * out.
 */
package remora.verify.boundary;
