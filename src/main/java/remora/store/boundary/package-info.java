/**
 * What the store can do beyond JNoSQL's repositories: compare-and-set, counters, inserts that say
 * whether they were first, bulk inserts, and a point in time from which nothing can be lost.
 * Everybody else states the intent and this package alone knows the driver
 * (docs/adr/0001-jnosql-and-driver.md). Values are maps here, so that no part of the engine's model
 * depends on BSON.
 *
 * <p>runs, events, billing, access → <b>Documents</b> → control (Mongo) → embedded store or MongoDB
 */
package remora.store.boundary;
