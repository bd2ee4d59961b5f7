/**
 * The running product from outside: HTTP in, HTTP out, a real browser on the practice site or on
 * pages of the test's own. No test here knows a class of the product, so the same tests hold for
 * every server it is deployed in.
 */
package remora.e2e;
