/**
 * This server among those that share its store. Each has a document with a counter that it moves
 * every third of a lease. Who sees another's counter stand still for a whole lease, by its own
 * clock and with the store answering all the while, writes that server's death down; from then on
 * the dead one cannot move its counter, learns of it and comes back under a new name. No two clocks
 * are compared (docs/adr/0011-leases.md). With the embedded store a server is alone: the file is
 * its lease.
 *
 * <p>queue (Leases) → <b>Membership</b> → control (Nodes, Pulse) → store
 */
package remora.cluster.boundary;
