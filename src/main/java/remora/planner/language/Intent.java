package remora.planner.language;

/** What a clause asks for. */
public enum Intent {
  OPEN,
  CLICK,
  /**
   * Use the control that is named by the verb, on the record that is the verb's object: "delete
   * Bob's row".
   */
  ACT,
  /** What only an operator can do: the clause says it. */
  OPERATE,
  PRESS,
  TYPE,
  SET,
  SELECT,
  CHECK,
  UNCHECK,
  FILL,
  LOGIN,
  SEARCH,
  SUBMIT,
  CART,
  NEXT,
  PREVIOUS,
  EXPAND,
  CLOSE,
  ACCEPT,
  DECLINE,
  SCROLL,
  HOVER,
  WAIT,
  BACK,
  RELOAD,
  EXTRACT,
  FIND,
  SORT,
  FILTER
}
