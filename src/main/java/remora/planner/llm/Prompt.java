package remora.planner.llm;

/** The rules a model gets, first in every conversation. */
final class Prompt {

  static final String RULES = Texts.read("rules.txt");

  private Prompt() {}
}
