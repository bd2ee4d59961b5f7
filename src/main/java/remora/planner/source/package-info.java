/**
 * A plan as a test that a person can read, keep and run without Remora: one class in Java with
 * Selenium and JUnit 5. Everything that came from a page or a request goes through {@link
 * remora.planner.source.JavaText}, so that it can be nothing but text there.
 */
package remora.planner.source;
