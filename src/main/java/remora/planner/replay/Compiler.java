package remora.planner.replay;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import remora.browser.action.Action;
import remora.browser.entity.Node;
import remora.browser.entity.Snapshot;
import remora.planner.control.Truths;
import remora.planner.entity.Goal;
import remora.planner.entity.Trace;
import remora.planner.language.Words;
import remora.planner.replay.entity.Deed;
import remora.planner.replay.entity.Deed.Kind;
import remora.planner.replay.entity.Expected;
import remora.planner.replay.entity.Plan;
import remora.planner.replay.entity.Spot;
import remora.planner.replay.entity.Step;

/** Makes a plan of what was done, or says why there can be none. */
final class Compiler {

  private static final System.Logger LOG = System.getLogger(Compiler.class.getName());
  private static final int MOST_STEPS = 200;

  private final Goal goal;
  private final Origins origins;
  private final Choices choices;
  private final Spots spots;
  private final Deeds deeds;

  Compiler(Goal goal) {
    this.goal = goal;
    this.origins = new Origins(goal);
    this.choices = new Choices(goal, origins);
    this.spots = new Spots(origins, choices);
    this.deeds = new Deeds(goal, origins);
  }

  /**
   * The plan.
   *
   * @param mended the way was found by trying: what changed nothing was a wrong turn
   */
  Optional<Plan> compile(List<Happening> happenings, List<Trace> traces, boolean mended) {
    try {
      var done = happenings.stream().filter(each -> counts(each, mended)).toList();
      // All first: only then is it known which values went nowhere.
      List<Step> acted = done.stream().map(this::step).toList();
      var steps = new ArrayList<Step>();
      for (int i = 0; i < acted.size(); i++) {
        steps.addAll(held(done.get(i)));
        steps.add(acted.get(i));
      }
      List<Step> tidy = Tidying.of(steps);
      if (tidy.isEmpty() || tidy.size() > MOST_STEPS) {
        throw new Unrepeatable("it has " + tidy.size() + " steps");
      }
      boolean acts = tidy.stream().anyMatch(step -> acts(step.deed().kind()));
      if (acts) {
        choices.check(tidy.stream().anyMatch(step -> isAll(step.spot().name())));
      }
      return Optional.of(
          new Plan(tidy, acts ? assumes() : Map.of(), Extractions.of(happenings, traces, origins)));
    } catch (Unrepeatable why) {
      LOG.log(Level.DEBUG, "no plan: {0}", why.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isAll(String name) {
    return Words.of(name).contains("all");
  }

  /** A field that held its value before anybody filled it in has to be filled in another time. */
  private List<Step> held(Happening happening) {
    var held = new ArrayList<Step>();
    for (String key : goal.input().keySet()) {
      Optional<Node> field =
          origins.used().contains(key)
              ? Optional.empty()
              : origins.holding(key, happening.before());
      field.ifPresent(
          node -> {
            Kind kind = node.tag().equals("select") ? Kind.SELECT : Kind.TYPE;
            Deed deed = new Deed(kind, List.of(origins.use(key)), true, false, 0);
            Expected holds = new Expected(false, "", true, List.of());
            Spot spot = spots.of(node, happening.before());
            held.add(new Step(deed, spot, holds, at(happening), happening.reached()));
          });
    }
    return held;
  }

  private static boolean acts(Kind kind) {
    return kind != Kind.READ && kind != Kind.WAIT && kind != Kind.SCROLL;
  }

  private static boolean counts(Happening happening, boolean mended) {
    boolean waits = happening.action().filter(action -> action.name().equals("wait")).isPresent();
    boolean fills =
        happening.action().filter(action -> isFilling(action)).isPresent()
            || happening.action().isEmpty();
    return fills || happening.effect().changed() || !(waits || mended);
  }

  private static boolean isFilling(Action action) {
    return List.of("type", "select", "check").contains(action.name());
  }

  private Step step(Happening happening) {
    if (happening.action().isEmpty()) {
      return new Step(
          read(happening.wanted()),
          Spot.PAGE,
          Expected.NOTHING,
          at(happening),
          happening.reached());
    }
    Action action = happening.action().get();
    Snapshot page = happening.before();
    Optional<Node> target = page.node(action.target());
    if (!action.target().isEmpty() && target.isEmpty()) {
      throw new Unrepeatable("an element was not on the page that was seen");
    }
    Deed deed = deeds.of(action, target, happening.filled());
    Spot spot = target.map(node -> spots.of(node, page)).orElse(Spot.PAGE);
    return new Step(deed, spot, expected(happening, deed), at(happening), happening.reached());
  }

  private String at(Happening happening) {
    String at = Addresses.origin(happening.before().url());
    if (origins.holdsValue(at)) {
      throw new Unrepeatable("the host holds a value");
    }
    return at;
  }

  private Expected expected(Happening happening, Deed deed) {
    Snapshot before = happening.before();
    Snapshot after = happening.after();
    boolean moved = happening.last() && !before.url().equals(after.url());
    return new Expected(
        happening.effect().changed(),
        moved ? Addresses.pattern(after.url(), origins::shows) : "",
        deed.fills() && Holding.holds(happening, goal),
        happening.last() && !deed.kind().fills()
            ? Landmarks.appeared(before, after, origins)
            : List.of());
  }

  /** The number of items, which may be a value. */
  private Deed read(int wanted) {
    Optional<String> value =
        wanted > 0 ? origins.whole(Integer.toString(wanted)) : Optional.empty();
    return new Deed(Kind.READ, value.map(List::of).orElse(List.of()), false, false, wanted);
  }

  /** Every value has to be seen to go somewhere, or to say yes or no only. */
  private Map<String, Boolean> assumes() {
    var assumes = new LinkedHashMap<String, Boolean>();
    goal.input()
        .forEach(
            (key, value) -> {
              if (!origins.used().contains(key) && !value.isBlank()) {
                assumes.put(
                    key,
                    Truths.of(value)
                        .orElseThrow(
                            () ->
                                new Unrepeatable(
                                    "nothing shows where the value \"" + key + "\" went")));
              }
            });
    return assumes;
  }
}
