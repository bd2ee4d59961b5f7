package remora.extract.control;

import java.util.List;

/**
 * A list on the page.
 *
 * @param about words near it: headings, captions, class names of the list and its records
 * @param place 0 to 1, see {@link Page#place}
 * @param order where it starts, for ties
 */
record Region(String heading, String about, List<Entry> entries, double place, int order) {}
