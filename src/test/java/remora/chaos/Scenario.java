package remora.chaos;

/** One promise and how it is tried. */
interface Scenario {

  /** Short, as typed after {@code --only}. */
  String name();

  /** What must hold, in a few words. */
  String promise();

  Finding run(Scale scale) throws Exception;
}
