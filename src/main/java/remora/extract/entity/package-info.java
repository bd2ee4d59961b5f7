/**
 * What extraction takes and gives. {@link remora.extract.entity.Evidence} exists for every leaf so
 * that a caller can check the page behind each value; {@link remora.extract.entity.Shape} is a
 * schema reduced to what steers the search, so that nothing but the schema check ever reads JSON
 * Schema.
 */
package remora.extract.entity;
