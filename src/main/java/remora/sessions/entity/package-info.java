/**
 * What a session is asked to be and what state it is in, as plain values. What its pages show and
 * how they are captured are values of {@code remora.browser.entity}.
 */
package remora.sessions.entity;
