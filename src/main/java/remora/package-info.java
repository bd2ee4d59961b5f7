/**
 * Remora: browser agents on a Jakarta EE server. The way of a task:
 *
 * <pre>
 *   HTTP ──▶ access ──▶ agentsapi                       key, rate, body ▸ parse, one call, map
 *                          │ submit
 *                          ▼
 *   billing ◀── gate ──── runs ── RunSubmitted ──▶ queue   tasks first, the run last ▸ fair turns
 *      ▲                   ▲                         │ Worker, one a slot
 *      │ charge, once      │ result, once            ▼
 *      └───────────────────┴──────────────────────  agent ── actions ──▶ browser ──▶ the web
 *                                                    │ ▲                (Chromium)
 *                           planner, extract, verify ┘ └── snapshot, content ──┘
 *                                                    │
 *   HTTP ◀── JSON · poll · SSE ◀── events ◀──────────┘ every step      files ◀── screenshots
 *
 *   runs, events, billing, access ──▶ store             embedded, or a MongoDB server
 *   all ──▶ operations                                  clock, threads, deadlines, health
 * </pre>
 *
 * <p>Inside a package, {@code boundary} is the way in, {@code control} holds procedures, {@code
 * entity} holds state. Beside the line stand {@code practice}, sites to try agents on, and {@code
 * cli}, the client of the launcher script; the engine knows neither.
 *
 * <p>Directions, each a test in {@code architecture.DependencyTest}: dialects use the engine's
 * boundaries and entities, and nobody uses a dialect; {@code runs} do not know {@code queue}, which
 * listens; {@code agent} knows no HTTP, no runs and no store; {@code planner}, {@code extract} and
 * {@code verify} see a page's values and never a browser; {@code browser} knows none of them.
 * {@code jakarta.ws.rs} stays in boundaries, Selenium in {@code browser}, the MongoDB driver in
 * {@code store}. Packages form no cycle. Time is injected and threads are the container's, but for
 * the one that starts browsers.
 */
package remora;
