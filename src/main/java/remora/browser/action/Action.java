package remora.browser.action;

import remora.browser.entity.Effect;

/**
 * Something to do in a tab. Each action is one record that also knows how to do itself, with real
 * input events, after waiting until its target is attached, visible, stable, enabled and receives
 * events.
 */
public sealed interface Action
    permits Navigate,
        Back,
        Reload,
        Pause,
        Click,
        Hover,
        HoverAt,
        TypeText,
        Press,
        SelectOptions,
        SetChecked,
        ScrollTo,
        ScrollWithin,
        ClickAt,
        DoubleClick,
        Drag,
        Draw,
        SelectText,
        PressOften {

  /**
   * Its public name: navigate, back, reload, wait, click, double-click, hover, type, press, select,
   * check, scroll, drag, draw, select-text.
   */
  String name();

  /** Ref of the element it works on, empty when it works on the page. */
  String target();

  /**
   * Does it and reports what was seen to change.
   *
   * @throws remora.browser.entity.StaleTarget when the target cannot be acted upon
   * @throws remora.browser.entity.BrowserFailure when the tab is gone
   * @throws remora.operations.entity.DeadlinePassed when the task's time is up
   */
  Effect perform(ActionContext page);
}
