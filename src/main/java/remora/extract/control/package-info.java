/**
 * How values are found. Every source (JSON-LD, microdata, meta, tables, labels, record leaves,
 * headings) only yields {@link remora.extract.control.Cell}s: a label, a verbatim text, an element,
 * a trust. A page is treated as a record with many cells and a list as many records with few; one
 * assignment serves both. Values are typed after they were chosen, never before, and what has no
 * cell is missing.
 *
 * <p>boundary → <b>sources → cells → assignment → values</b> → entity
 */
package remora.extract.control;
