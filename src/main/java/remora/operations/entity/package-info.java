/**
 * A task's time limit as one object that is made when the task starts and handed down to every
 * wait, because a timeout of its own at each wait adds up to more than the task was given.
 *
 * <p>queue (Worker) → <b>Deadline</b> → agent → browser
 */
package remora.operations.entity;
