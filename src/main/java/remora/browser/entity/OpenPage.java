package remora.browser.entity;

/** A page that is open in a browser, as its tab would show it. */
public record OpenPage(String url, String title) {}
