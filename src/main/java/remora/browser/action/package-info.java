/**
 * What can be done in a tab: one record per action, which knows how to do itself by means of an
 * {@code ActionContext}. Real input events always; scripts only set what no key can (dates, ranges,
 * native lists). Each reports what was seen to change, because "done" is not "had an effect".
 */
package remora.browser.action;
