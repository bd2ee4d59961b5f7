/**
 * Operators: clauses that take more than finding one element and using it - choosing several,
 * calendars, sliders, values read off the page, the extreme of several records, trying until it
 * fits. Each is one class that reads a clause and pursues it; they know roles, names and numbers,
 * never a page. A course has its own set, because they share a memory of what was read.
 */
package remora.planner.operation;
