// Where to click to be rid of a consent banner: {x, y} in the viewport, or null. Refusing goes before agreeing.
() => {
  const words = [
    ['reject all', 'reject', 'decline all', 'decline', 'refuse all', 'refuse', 'deny', 'only necessary',
      'necessary only', 'only essential', 'essential only', 'use necessary cookies only', 'accept only essential',
      'alle ablehnen', 'ablehnen', 'nur notwendige', 'nur erforderliche', 'tout refuser', 'refuser',
      'continuer sans accepter', 'rechazar todo', 'rechazar', 'rifiuta tutto', 'rifiuta', 'alles weigeren', 'weigeren'],
    ['accept all', 'accept all cookies', 'accept cookies', 'accept', 'allow all', 'allow cookies', 'agree', 'i agree',
      'agree and continue', 'got it', 'ok', 'okay', 'understood', 'alle akzeptieren', 'akzeptieren', 'zustimmen',
      'einverstanden', 'tout accepter', 'accepter', "j'accepte", 'aceptar todo', 'aceptar', 'accetta tutto', 'accetta',
      'alles accepteren', 'accepteren'],
  ];
  const shown = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 1 && box.height > 1 && style.visibility === 'visible' && style.display !== 'none';
  };
  const about = /cookie|consent|gdpr|datenschutz|privacy/i;
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot && roots.length < 100) {
        roots.push(element.shadowRoot);
      }
    }
  }
  const covers = (element) => {
    for (let at = element; at !== null; at = at.parentElement ?? at.getRootNode().host ?? null) {
      if (at === document.body || at === document.documentElement) {
        return false;
      }
      const over = /^(fixed|sticky|absolute)$/.test(getComputedStyle(at).position)
        || at.matches('dialog,[role=dialog],[role=alertdialog],[aria-modal=true]');
      const named = `${at.id} ${at.getAttribute('class') ?? ''} ${at.getAttribute('aria-label') ?? ''}`;
      if (over && (about.test(named) || about.test((at.textContent ?? '').slice(0, 2000)))) {
        // A form for signing in may mention cookies; it is no banner.
        return at.querySelector('input[type=password],input[type=email]') === null;
      }
    }
    return false;
  };
  const label = (element) => (element.innerText || element.value || element.getAttribute('aria-label') || '')
    .trim().toLowerCase().replace(/\s+/g, ' ').replace(/[.!]$/, '');
  const buttons = roots
    .flatMap((root) => [...root.querySelectorAll('button,[role=button],a,input[type=button],input[type=submit]')])
    .slice(0, 3000).filter((button) => label(button).length < 40 && shown(button));
  for (const list of words) {
    for (const button of buttons) {
      if (list.includes(label(button)) && covers(button)) {
        const box = button.getBoundingClientRect();
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        if (x >= 0 && y >= 0 && x < innerWidth && y < innerHeight) {
          return { x, y };
        }
      }
    }
  }
  return null;
}
