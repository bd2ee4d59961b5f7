// settle(patience): waits until the page has stopped changing by itself, at most `patience` ms.
const BUSY = '[aria-busy="true"],[role="progressbar"]:not([aria-valuenow]),[class*="loading" i],'
  + '[class*="spinner" i],[class*="skeleton" i],[id="loading" i],[id="spinner" i]';
const showsLoading = () => {
  for (const element of document.querySelectorAll(BUSY)) {
    if (element !== document.body && element !== document.documentElement
        && element.checkVisibility?.({ visibilityProperty: true, opacityProperty: true })
        && element.getClientRects().length > 0) {
      return true;
    }
  }
  const body = document.body;
  if (body?.getAttribute('aria-busy') === 'true') {
    return true;
  }
  return body !== null && body.childElementCount < 10
    && /^\s*(loading|please wait)\b[^]{0,20}$/i.test(body.textContent.slice(0, 60));
};

// What a document once waited for in vain is not waited for again.
const vain = { r: false, t: false, s: false };

remora.settle = (patience) => new Promise((resolve) => {
  const start = performance.now();
  let mutated = start;
  let timer = 0;
  let observer = null;

  const state = () => JSON.stringify({
    url: location.href,
    title: document.title,
    status: performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0,
  });

  // What is still awaited, and for how long it is awaited at most.
  const awaited = (now) => {
    if (document.readyState === 'loading') {
      return ['d', patience];
    }
    if (document.readyState !== 'complete' && now - mutated < 500) {
      return ['l', patience];
    }
    if (!vain.r && says('r')) {
      return ['r', Math.min(patience, 4000)];
    }
    if (!vain.t && says('t')) {
      return ['t', Math.min(patience, 1700)];
    }
    if (!vain.s && showsLoading()) {
      return ['s', Math.min(patience, 3000)];
    }
    return null;
  };

  const finish = () => {
    clearTimeout(timer);
    observer?.disconnect();
    resolve(state());
  };

  const check = () => {
    clearTimeout(timer);
    const now = performance.now();
    const what = awaited(now);
    if (what === null || now - start >= patience) {
      finish();
      return;
    }
    if (now - start >= what[1]) {
      vain[what[0]] = true;
    }
    if (observer === null) {
      observer = new MutationObserver(() => { mutated = performance.now(); });
      observer.observe(document, { subtree: true, childList: true, characterData: true });
      addEventListener('load', () => setTimeout(check, 0), { once: true });
      document.addEventListener('DOMContentLoaded', () => setTimeout(check, 0), { once: true });
    }
    timer = setTimeout(check, 25);
  };

  // One turn first: what an event's handler scheduled for "at once" belongs to it.
  if (document.readyState === 'complete') {
    setTimeout(check, 0);
  } else {
    check();
  }
});

// Whether a script has closed this page: it goes a moment later.
remora.closing = () => String(window.closed);
