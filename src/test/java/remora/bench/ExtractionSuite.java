package remora.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import remora.browser.boundary.Browsers;
import remora.browser.boundary.Tab;
import remora.browser.entity.BrowserSettings;
import remora.browser.entity.PageContent;
import remora.operations.entity.Deadline;
import remora.support.LocalSite;

/**
 * Runs the extractor over our own pages and prints field precision, recall and F1 by category, and
 * the number of false data. Arguments: {@code --browser FOLDER} reads through real tabs with their
 * data in the folder, {@code --details} lists what differs on the dev pages (the held-out ones are
 * only a number).
 */
final class ExtractionSuite {

  private static final Clock CLOCK = Clock.systemUTC();

  private record Result(ExtractionPage page, FieldScore score) {}

  private ExtractionSuite() {}

  public static void main(String[] arguments) {
    List<String> options = List.of(arguments);
    int browser = options.indexOf("--browser");
    List<Result> results =
        browser < 0
            ? run(ExtractionPage::plain, false)
            : throughTabs(Path.of(options.get(browser + 1)));
    if (options.contains("--details")) {
      details(results);
    }
    List<Result> all = new ArrayList<>();
    for (String split : ExtractionPage.SPLITS) {
      List<Result> some = results.stream().filter(r -> r.page().split().equals(split)).toList();
      print(split, some);
      all.addAll(some);
    }
    print("all", all);
  }

  private static List<Result> run(Function<ExtractionPage, PageContent> source, boolean styled) {
    List<Result> results = new ArrayList<>();
    for (String split : ExtractionPage.SPLITS) {
      for (ExtractionPage page : ExtractionPage.of(split)) {
        if (styled || !page.needsBrowser()) {
          PageContent content = source.apply(page);
          results.add(new Result(page, new FieldScore(page, page.read(content).data())));
        }
      }
    }
    return results;
  }

  private static List<Result> throughTabs(Path folder) {
    ExecutorService threads = Executors.newCachedThreadPool();
    ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
    try (LocalSite site = new LocalSite();
        Browsers browsers = new Browsers(BrowserSettings.in(folder), threads, scheduler, CLOCK)) {
      return run(page -> rendered(page, site, browsers), true);
    } finally {
      threads.shutdownNow();
      scheduler.shutdownNow();
    }
  }

  private static PageContent rendered(ExtractionPage page, LocalSite site, Browsers browsers) {
    String path = "/" + page.name();
    site.page(path, page.html());
    String origin = site.url(path).replace(path, "");
    try (Tab tab = browsers.open("suite", Deadline.in(Duration.ofSeconds(30), CLOCK))) {
      tab.open(site.url(path));
      PageContent seen = tab.content();
      return new PageContent(page.url(), seen.html().replace(origin, ExtractionPage.ORIGIN));
    }
  }

  private static void details(List<Result> results) {
    for (Result result : results) {
      if (result.page().split().equals("dev") && !result.score().differences.isEmpty()) {
        System.out.printf(Locale.ROOT, "%s  F1 %.2f%n", result.page(), result.score().f1());
        result.score().differences.forEach(line -> System.out.println("    " + line));
      }
    }
  }

  private static void print(String split, List<Result> results) {
    Map<String, List<Result>> rows = new LinkedHashMap<>();
    results.forEach(r -> rows.computeIfAbsent(r.page().category(), k -> new ArrayList<>()).add(r));
    System.out.printf("%n%-10s %-9s pages  exact  precision  recall     F1  false%n", split, "");
    rows.forEach((category, some) -> row(category, some));
    row("overall", results);
  }

  private static void row(String name, List<Result> results) {
    int right = results.stream().mapToInt(r -> r.score().right).sum();
    int found = results.stream().mapToInt(r -> r.score().found).sum();
    int wanted = results.stream().mapToInt(r -> r.score().wanted).sum();
    long exact = results.stream().filter(r -> r.score().differences.isEmpty()).count();
    int untrue = results.stream().mapToInt(r -> r.score().falseData.size()).sum();
    System.out.printf(
        Locale.ROOT,
        "%-10s %-9s %5d  %5d  %9.3f  %6.3f  %5.3f  %5d%n",
        "",
        name,
        results.size(),
        exact,
        found == 0 ? 1 : right / (double) found,
        wanted == 0 ? 1 : right / (double) wanted,
        FieldScore.f1(right, found, wanted),
        untrue);
  }
}
