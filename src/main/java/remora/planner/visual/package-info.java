/**
 * Operators that work on what is drawn: shapes and colours as a page's markup and styles tell them,
 * places in pictures, dragging and drawing. A pack of its own, so that it can be left out ({@code
 * remora.planner.visual=false}) and what the rest does can be told apart.
 */
package remora.planner.visual;
