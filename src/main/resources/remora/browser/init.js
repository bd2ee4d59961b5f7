// Runs in the page's own world before its scripts. Counts what will change the page soon (requests,
// short timers), remembers which elements listen for clicks and keeps shadow roots open. Our own
// world asks with events of a random name; a cancelled event means yes.
(() => {
  const CHANNEL = '%CHANNEL%';
  const { apply } = Reflect;
  const later = window.setTimeout;
  const known = new WeakSet();
  const listeners = [];
  const timers = new Set();
  const fired = new WeakMap();
  let requests = 0;
  let generation = 0;

  // A proxy, because it still looks native to the page: toString, name and length stay.
  const wrap = (owner, name, trap) => {
    const property = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (property && typeof property.value === 'function') {
      Object.defineProperty(owner, name,
        { ...property, value: new Proxy(property.value, { apply: trap }) });
    }
  };

  // One turn later, so that what the page does with the answer has begun.
  const done = () => apply(later, window, [() => { requests--; }, 0]);
  const counted = (original, self, args) => {
    const promise = apply(original, self, args);
    requests++;
    promise.then(done, done);
    return promise;
  };
  wrap(window, 'fetch', counted);
  for (const body of ['json', 'text', 'blob', 'arrayBuffer', 'formData']) {
    wrap(window.Response?.prototype, body, counted);
  }
  wrap(window.XMLHttpRequest?.prototype, 'send', (original, self, args) => {
    const result = apply(original, self, args);
    requests++;
    self.addEventListener('loadend', done, { once: true });
    return result;
  });

  // Timers that show something once are waited for; those that go on for ever are not.
  wrap(window, 'setTimeout', (original, self, args) => {
    const [callback, delay = 0] = args;
    if (typeof callback !== 'function' || !(delay <= 1500) || generation > 1
        || fired.get(callback) > 1) {
      return apply(original, self, args);
    }
    const mine = generation + 1;
    const run = function (...values) {
      timers.delete(id);
      fired.set(callback, (fired.get(callback) || 0) + 1);
      const before = generation;
      generation = mine;
      try {
        return apply(callback, this, values);
      } finally {
        generation = before;
      }
    };
    const id = apply(original, self, [run, ...args.slice(1)]);
    timers.add(id);
    return id;
  });
  for (const clear of ['clearTimeout', 'clearInterval']) {
    wrap(window, clear, (original, self, args) => {
      timers.delete(args[0]);
      return apply(original, self, args);
    });
  }

  // The headless shell lets scripts open windows at any time; browsers do only after a click.
  wrap(window, 'open', (original, self, args) =>
    (navigator.userActivation.isActive || /^_(self|parent|top)$/.test(args[1])
      ? apply(original, self, args) : null));

  wrap(EventTarget.prototype, 'addEventListener', (original, self, args) => {
    if (self instanceof Element && /^(click|mousedown|mouseup|pointerdown|pointerup)$/.test(args[0])) {
      if (!known.has(self)) {
        known.add(self);
        listeners.push(new WeakRef(self));
      }
    }
    return apply(original, self, args);
  });
  wrap(Element.prototype, 'attachShadow', (original, self, [options]) =>
    apply(original, self, [{ ...options, mode: 'open' }]));

  const answer = (question, yes) =>
    window.addEventListener(CHANNEL + question, (event) => {
      event.stopImmediatePropagation();
      if (yes()) {
        event.preventDefault();
      }
    }, true);
  answer('r', () => requests > 0);
  answer('t', () => timers.size > 0);
  // Each element that listens for clicks says so itself: far fewer events than asking all elements.
  answer('c', () => {
    for (const listener of listeners) {
      listener.deref()?.dispatchEvent(new Event(CHANNEL + 'y', { composed: true }));
    }
    return false;
  });
})();
