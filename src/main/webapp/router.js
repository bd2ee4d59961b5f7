/**
 * Shows the view of the address's hash in `main`. A view is `(params, signal) => Element`; the
 * signal aborts when the visitor leaves, and with it every timer, request and stream of the view.
 */
export class Router {
  #routes;
  #main;
  #leaving = new AbortController();

  constructor(main, routes) {
    this.#main = main;
    this.#routes = routes;
    addEventListener('hashchange', () => this.show());
  }

  show() {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    const path = location.hash.slice(1) || '/runs';
    const [route, match] = this.#find(path);
    document.title = `${route.title} · Remora`;
    document.querySelectorAll('.bar-nav a').forEach(link => {
      const here = link.getAttribute('href') === `#${path}`;
      here ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
    });
    this.#main.replaceChildren(route.view(match.groups ?? {}, this.#leaving.signal));
    this.#main.focus({ preventScroll: true });
    scrollTo(0, 0);
  }

  #find(path) {
    for (const route of this.#routes) {
      const match = route.path.exec(path);
      if (match) {
        return [route, match];
      }
    }
    const [first] = this.#routes;
    return [first, {}];
  }
}
