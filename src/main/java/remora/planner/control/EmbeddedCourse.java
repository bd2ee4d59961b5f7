package remora.planner.control;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import remora.browser.action.Action;
import remora.browser.action.Click;
import remora.browser.action.Pause;
import remora.browser.entity.Effect;
import remora.browser.entity.Node;
import remora.planner.boundary.Course;
import remora.planner.entity.Goal;
import remora.planner.entity.Observation;
import remora.planner.entity.PlanStep;
import remora.planner.entity.PlanStep.Reason;
import remora.planner.language.Command;
import remora.planner.language.Intent;
import remora.planner.language.Script;

/** Walks a script's commands, then reads the wanted data. */
final class EmbeddedCourse implements Course {

  private static final Set<Intent> ABOUT_OVERLAYS =
      Set.of(Intent.ACCEPT, Intent.DECLINE, Intent.CLOSE);
  private static final Set<Intent> READS = Set.of(Intent.EXTRACT, Intent.FIND);
  private static final int MOST_DISMISSALS = 4;

  private final Script script;
  private final Pursuits pursuits;
  private final LoopGuard guard = new LoopGuard();
  private final Interruption interruption = new Interruption();
  private final Presses presses = new Presses();
  private final Confirmation confirmation;
  private final Reveal reveal;
  private final Extracting extracting;
  private final boolean reads;
  private final Meanings meanings;
  private final Restating restating;
  private final Set<String> touched = new HashSet<>();
  private final Goal goal;
  private Optional<Pursuit> pursuit = Optional.empty();
  private int index;
  private int dismissals;

  /**
   * The last step was an aside - an overlay, a reveal - so its outcome says nothing about the
   * command in hand.
   */
  private boolean aside;

  /** The last command was carried out by an operator, which also did what there was to read. */
  private boolean operated;

  /** A course of which so many commands are carried out. */
  EmbeddedCourse(
      Goal goal, Script script, List<Operator> operators, Meanings meanings, int reached) {
    this.meanings = meanings;
    this.restating = new Restating(meanings);
    this.goal = goal;
    this.index = Math.min(reached, script.commands().size());
    this.script = script;
    this.pursuits = new Pursuits(goal, script, operators);
    this.reveal = new Reveal(goal.instruction());
    this.confirmation = new Confirmation(script);
    var commands = script.commands();
    var last =
        commands.isEmpty()
            ? Optional.<Command>empty()
            : Optional.of(commands.get(commands.size() - 1))
                .filter(command -> READS.contains(command.intent()));
    this.extracting = new Extracting(goal, last, reveal);
    this.reads = goal.output().isPresent() || last.isPresent();
  }

  @Override
  public String planner() {
    return EmbeddedPlanner.ID;
  }

  @Override
  public int reached() {
    return index;
  }

  @Override
  public PlanStep next(Observation now) {
    boolean notUnderstood =
        !script.notUnderstood().isEmpty()
            && (script.commands().isEmpty() ? goal.output().isEmpty() : true)
            // With a schema, words without a verb describe the data: "the price of each book".
            && goal.output().isEmpty();
    if (notUnderstood) {
      return new PlanStep.GiveUp(
          Reason.NOT_UNDERSTOOD,
          "This part of the instruction is not understood: \""
              + script.notUnderstood().get(0)
              + "\".",
          List.of());
    }
    var scene = scene(now);
    var overlay = overlay(scene);
    if (overlay.isPresent()) {
      return overlay.get();
    }
    while (index < script.commands().size()) {
      var step = pursue(scene);
      if (step.isPresent()) {
        return step.get();
      }
      index++;
      pursuit = Optional.empty();
      guard.nextCommand();
      scene = scene.fresh();
    }
    return finish(scene);
  }

  private Scene scene(Observation now) {
    var scene = Scene.of(now, goal, touched, meanings);
    boolean outcomeOfAside = aside;
    aside = false;
    return outcomeOfAside ? settled(scene) : scene;
  }

  /** The same page without the last step's outcome: it belonged to something else. */
  private static Scene settled(Scene scene) {
    return scene.after(List.of(new Effect(true, "the page was prepared")), "");
  }

  private Optional<PlanStep> overlay(Scene scene) {
    var interrupted = interruption.exit(scene);
    if (interrupted.isPresent() && dismissals < MOST_DISMISSALS) {
      dismissals++;
      pursuit = Optional.empty();
      return Optional.of(
          aside(
              List.of(new Click(interrupted.get().ref())),
              "A question has come up that nobody asked for; the "
                  + Labels.spoken(interrupted.get())
                  + " puts it away.",
              .8,
              scene));
    }
    boolean named =
        index < script.commands().size()
            && ABOUT_OVERLAYS.contains(script.commands().get(index).intent());
    var exit =
        named || dismissals >= MOST_DISMISSALS
            ? Optional.<Node>empty()
            : new Overlays(scene).inTheWay();
    return exit.map(
        node -> {
          dismissals++;
          // What the overlay kept from being used gets a fresh try.
          pursuit = scene.refused() ? Optional.empty() : pursuit;
          return aside(
              List.of(new Click(node.ref())),
              "Something lies over the page; the " + Labels.spoken(node) + " puts it away.",
              .9,
              scene);
        });
  }

  /** The next step for the command in hand; empty when it is carried out. */
  private Optional<PlanStep> pursue(Scene scene) {
    var command = script.commands().get(index);
    if (pursuit.isEmpty() && !again(command) && presses.justDone(index, command, scene)) {
      operated |= command.intent() == Intent.EXTRACT;
      return Optional.empty();
    }
    var current = pursuit.orElseGet(() -> pursuits.of(index));
    pursuit = Optional.of(current);
    var move = current.next(scene);
    if (move instanceof Move.Do act) {
      if (!(current instanceof AimedPursuit) && act.presses()) {
        presses.note(index, act.actions(), scene);
      }
      return Optional.of(act(act, scene, operates(current)));
    }
    if (move instanceof Move.Done) {
      operated = operates(current);
      return midway(command);
    }
    if (command.optional()) {
      return Optional.empty();
    }
    if (move instanceof Move.Missing missing) {
      return missing(missing, command, scene);
    }
    return Optional.of(
        move instanceof Move.Stuck stuck
            ? new PlanStep.GiveUp(Reason.NO_TARGET, stuck.why(), stuck.nearest())
            : new PlanStep.GiveUp(
                Reason.NOT_UNDERSTOOD,
                "Nothing can be done about \"" + command.source() + "\".",
                List.of()));
  }

  /** The same clause said once more is to be done once more. */
  private boolean again(Command command) {
    return index > 0 && script.commands().get(index - 1).equals(command);
  }

  private boolean readMidway;

  /** Data that is read before the last command is read where the instruction says so. */
  private Optional<PlanStep> midway(Command command) {
    boolean reading =
        command.intent() == Intent.EXTRACT
            && index < script.commands().size() - 1
            && goal.output().isPresent()
            && !readMidway;
    if (!reading) {
      readMidway = false;
      return Optional.empty();
    }
    readMidway = true;
    aside = true;
    return Optional.of(
        new PlanStep.Extract(command.count(), "Reads what the instruction asks for here."));
  }

  private Optional<PlanStep> missing(Move.Missing missing, Command command, Scene scene) {
    // "Look up the area" may mean to look at the page; what is not on it will be missing.
    boolean looks = command.verb().equals("look up") && command.clause().indexOf('"') < 0;
    boolean looksAt = (command.intent() == Intent.CHECK || looks) && goal.output().isPresent();
    if (looksAt || presses.done(index, command, scene)) {
      return Optional.empty();
    }
    var words = command.target().spoken().isEmpty() ? missing.what() : command.target().spoken();
    var step = reveal.next(scene, words, false);
    if (step.isPresent()) {
      return Optional.of(
          aside(step.get().actions(), step.get().why(), step.get().confidence(), scene));
    }
    var restated = restating.of(index, command, scene);
    if (restated.isPresent()) {
      pursuit = Optional.of(pursuits.plain(index, restated.get()));
      return pursue(scene.fresh()).map(next -> Restating.explained(next, command, restated.get()));
    }
    var nearest = missing.nearest().get();
    var why = "Nothing on the page fits \"" + missing.what() + "\"";
    var named = nearest.isEmpty() ? "." : "; nearest: " + String.join(", ", nearest) + ".";
    return Optional.of(new PlanStep.GiveUp(Reason.NO_TARGET, why + named, nearest));
  }

  private static boolean operates(Pursuit pursuit) {
    return pursuit instanceof Preferring preferring && preferring.operates();
  }

  /** Operators have limits of their own: they try, wait and turn pages by nature. */
  private PlanStep act(Move.Do move, Scene scene, boolean operates) {
    boolean waits = move.actions().stream().allMatch(Pause.class::isInstance);
    return guarded(move.actions(), move.why(), move.confidence(), scene, !waits && !operates);
  }

  private PlanStep aside(List<Action> actions, String why, double confidence, Scene scene) {
    aside = true;
    return guarded(actions, why, confidence, scene, false);
  }

  private PlanStep guarded(
      List<Action> actions, String why, double confidence, Scene scene, boolean limited) {
    actions.forEach(action -> touched.add(action.target()));
    var loop = guard.record(actions.toString(), scene.page().snapshot().fingerprint(), limited);
    return loop.isPresent()
        ? new PlanStep.GiveUp(Reason.LOOP, loop.get(), List.of())
        : new PlanStep.Act(actions, why, confidence);
  }

  private Optional<PlanStep> confirmed(Scene scene) {
    return (operated ? confirmation.button(scene, touched) : Optional.<Node>empty())
        .map(
            button ->
                aside(
                    List.of(new Click(button.ref())),
                    "The page waits for the " + Labels.spoken(button) + ".",
                    .7,
                    scene));
  }

  private PlanStep finish(Scene scene) {
    var confirmed = confirmed(scene);
    if (confirmed.isPresent()) {
      return confirmed.get();
    }
    boolean left = reads && (!operated || goal.output().isPresent());
    var step = left ? extracting.next(scene) : Optional.<PlanStep>empty();
    if (step.isEmpty()) {
      return new PlanStep.Finish("", "Every part of the instruction has been carried out.");
    }
    if (step.get() instanceof PlanStep.Act act) {
      return guarded(act.actions(), act.why(), act.confidence(), scene, false);
    }
    return step.get();
  }
}
