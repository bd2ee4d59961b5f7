/**
 * The engine's public face for runs, in three parts: {@link remora.runs.boundary.Runs} for those
 * who hand work in and ask for it, {@link remora.runs.boundary.Progress} for the queue, which moves
 * it forward, {@link remora.runs.boundary.Ownership} for who may do so. Tasks are stored first and
 * their run last, so a run that can be found is whole. Every move is a compare-and-set on one
 * document; who comes late changes nothing and is told so by the return value. Runs do not know the
 * queue: a submission fires {@link remora.runs.entity.RunSubmitted} and is done.
 *
 * <p>a dialect → <b>Runs.submit</b> → store, queue → agent → <b>Progress.finish, Progress.count</b>
 * → store → <b>Runs.find</b> → a dialect
 */
package remora.runs.boundary;
