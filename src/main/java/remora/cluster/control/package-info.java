/**
 * The servers' documents, and how long each of them has stood still. Time is the machine's
 * monotonic one: it goes on while a process is stopped, and it does not jump.
 *
 * <p>boundary (Membership) → <b>Nodes, Pulse</b> → store
 */
package remora.cluster.control;
