/**
 * The way into extraction: a schema the user wrote and a rendered page become typed data with
 * evidence. No browser, no HTTP, no store, no clock: the same page always gives the same data.
 *
 * <p><b>Extractor, OutputSchema</b> → control (sources, records, assignment, typing) → entity
 */
package remora.extract.boundary;
