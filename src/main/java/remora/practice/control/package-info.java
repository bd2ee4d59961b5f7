/**
 * Procedures behind the practice pages: filling templates, paging, searching, reference numbers.
 *
 * <p>Templates are plain HTML with {@code {{name}}} places; a value is escaped unless it is put in
 * as markup, so forgetting something leads to visible tags and never to a script.
 */
package remora.practice.control;
