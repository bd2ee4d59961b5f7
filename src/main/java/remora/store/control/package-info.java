/**
 * One connection, shared by JNoSQL and the driver: to the server named by {@code
 * jnosql.mongodb.url}, or to a MongoDB-compatible server inside this process over one H2 file
 * (docs/adr/0002-embedded-store.md). JNoSQL is told its entities by name instead of searching the
 * class path, which took 5 to 8 s of each start (docs/adr/0001-jnosql-and-driver.md).
 *
 * <p>boundary (Documents), repositories → <b>Mongo, DocumentManagers</b> → <b>EmbeddedStore</b> or
 * MongoDB
 */
package remora.store.control;
