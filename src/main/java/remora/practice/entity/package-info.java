/**
 * What the practice site shows and takes: products, books, and the three forms with their checks.
 *
 * <p>The data is fixed, so that a demo task has one right answer on every machine. Forms keep
 * nothing: each is checked from its fields alone, and what a result page needs travels in its
 * address. Two nodes behind one balancer therefore answer alike, and nobody fills a heap by
 * posting.
 */
package remora.practice.entity;
