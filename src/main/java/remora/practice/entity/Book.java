package remora.practice.entity;

/**
 * A title of the practice library.
 *
 * @param shelf call number
 * @param copies copies on the shelf now, 0 = on loan
 */
public record Book(
    String title, String author, int year, String subject, String shelf, int copies) {}
