/**
 * Judges success by what can be shown: a condition in plain English against the page, its address
 * and the data.
 */
package remora.verify;
