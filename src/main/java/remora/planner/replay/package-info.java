/**
 * Plans that were done once are done again: no searching and no model. A successful task is
 * compiled into steps with several locators each and what was to be seen after them; the next task
 * of its kind walks through them and hands over to the ordinary planner at the first thing that is
 * not as it was, and the way that then succeeded is stored in its place
 * (docs/adr/0007-plan-replay.md).
 *
 * <p>Success stays the engine's to decide, by the same checks on the page that is seen. What cannot
 * be shown to come from the input or the instruction - a choice made by a page's data, a value in
 * another form - makes a task's way no plan at all.
 *
 * <p>agent (Visit) → <b>ReplayPlanner → RememberingCourse → ReplayCourse</b> → or → the ordinary
 * planner; at success <b>Compiler → Shelf</b> → store
 */
package remora.planner.replay;
