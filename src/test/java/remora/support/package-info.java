/**
 * What tests of the running product need: the product as a process of its own, and clients that are
 * stricter than any real one. Nothing here knows a class of the product; what it may rely on is the
 * published contract alone.
 */
package remora.support;
