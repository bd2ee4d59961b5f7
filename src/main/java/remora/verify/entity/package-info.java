/**
 * What a verdict is made from and what it says. Three truth values: what is not understood is not a
 * success.
 */
package remora.verify.entity;
