package remora.planner.visual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import remora.planner.control.Operator;
import remora.planner.control.Operators;
import remora.planner.entity.Goal;

/** The pack, unless it is switched off. */
@ApplicationScoped
public class VisualOperators implements Operators {

  private final boolean on;

  /** For the container's proxy. */
  protected VisualOperators() {
    this(true);
  }

  @Inject
  public VisualOperators(
      @ConfigProperty(name = "remora.planner.visual", defaultValue = "true") boolean on) {
    this.on = on;
  }

  @Override
  public String name() {
    return "visual";
  }

  @Override
  public List<Operator> begin(Goal goal) {
    return on
        ? List.of(
            new DragToPlace(),
            new DragShapes(),
            new SortByDragging(),
            new Sketch(),
            new Angles(),
            new AfterPattern(),
            new PointAt(),
            new WarmerColder(),
            new Sides(),
            new Counting(),
            new Describing(),
            new ColourPicker(),
            new PickShapes())
        : List.of();
  }
}
