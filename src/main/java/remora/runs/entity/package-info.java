/**
 * What a run and a task are. The records are stored as they are; there is no second model to map
 * to. The legal moves of a status stand in one switch each and end in final states that nothing
 * leaves. What a caller sent as JSON stays JSON text in the store, because its keys may hold dots
 * and dollars and its order and numbers must come back as they were. Money is counted in whole
 * millionths of a credit.
 *
 * <p>a dialect → boundary → <b>TaskSpec → Task → TaskResult, in a Run</b> → boundary → a dialect
 */
package remora.runs.entity;
