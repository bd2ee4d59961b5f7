/**
 * Time and threads, made once and injected everywhere. All threads are the container's, in one
 * executor for each purpose, so that stalled clients cannot take the threads of tasks and tasks not
 * those that read browsers' messages. An executor's size is a constant of its annotation; the
 * configured number of slots is kept by the queue below that ceiling.
 *
 * <p>container → <b>Executors, Clocks</b> → queue, events, browser
 */
package remora.operations.control;
