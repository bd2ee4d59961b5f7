/**
 * Who somebody is and how a request is turned down, as values that every part of the engine may
 * know. A refusal carries its reason as one of a closed set and its HTTP status with it, so that
 * the engine can refuse without knowing HTTP and a dialect can find its own words for each reason
 * in one switch that the compiler keeps complete.
 *
 * <p>boundary (filters) → control → <b>Tenant, Refusal</b> → a dialect's error
 */
package remora.access.entity;
