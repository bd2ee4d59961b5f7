/**
 * Reads instructions: text to tokens, tokens to clauses, clauses to commands. Knows no page. A
 * hand-written recursive descent over typed tokens, because quoted strings, addresses and input
 * values must never be taken apart, and because a wrong reading can then be traced to one rule.
 * Verbs and synonyms are data files: adding one needs no code.
 */
package remora.planner.language;
