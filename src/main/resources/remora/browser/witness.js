// witness(ref) sums up what a person could see; two of them tell what an action did.
const mixed = (hash, text) => {
  let mix = hash;
  for (let i = 0; i < text.length; i++) {
    mix = (Math.imul(mix, 31) + text.charCodeAt(i)) | 0;
  }
  return mix;
};
const LOOKS = ['class', 'style', 'hidden', 'open', 'disabled', 'src', 'aria-expanded', 'aria-hidden',
  'aria-selected', 'aria-checked', 'aria-pressed', 'aria-invalid', 'aria-current'];

remora.witness = (ref) => {
  let count = 0;
  let texts = 7;
  let looks = 7;
  let values = 7;
  let scrolled = 0;
  const visit = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        texts = mixed(texts, cut(node.data, 1000));
        continue;
      }
      count++;
      scrolled += node.scrollTop + node.scrollLeft;
      for (const look of node.attributes.length > 0 ? LOOKS : []) {
        const value = node.getAttribute(look);
        looks = value === null ? looks : mixed(looks, look + cut(value, 300));
      }
      const tag = node.localName;
      if (tag === 'input' || tag === 'textarea') {
        values = mixed(values, node.value + node.checked);
      } else if (tag === 'option') {
        values = mixed(values, String(node.selected));
      }
      if (node.shadowRoot) {
        visit(node.shadowRoot);
      }
    }
  };
  visit(document);
  const element = ref === '' ? null : find(ref);
  const active = deepActive();
  return JSON.stringify({
    url: location.href,
    title: document.title,
    born: performance.timeOrigin,
    count,
    texts,
    looks,
    values,
    dialogs: [...document.querySelectorAll('dialog[open],[role=dialog],[role=alertdialog]')]
      .filter(visible).length,
    scroll: `${Math.round(scrollX)},${Math.round(scrollY)},${Math.round(scrolled)}`,
    focus: active && active !== document.body ? `${active.localName}#${active.id}/${active.name ?? ''}/${
      known.get(active)?.ref ?? ''}` : '',
    present: element !== null,
    value: element === null ? '' : cut(valueOf(element, element.localName, roleOf(element, element.localName)), 200),
    secret: element?.type === 'password',
    checked: element !== null && checked(element),
    expanded: element?.getAttribute('aria-expanded') ?? '',
  });
};

// Resolves when the page changed and has been quiet for a moment, or when the time is up.
remora.change = (millis) => new Promise((resolve) => {
  let quiet = 0;
  const done = (changed) => {
    observer.disconnect();
    clearTimeout(quiet);
    clearTimeout(end);
    resolve(String(changed));
  };
  const observer = new MutationObserver(() => {
    clearTimeout(quiet);
    quiet = setTimeout(done, 50, true);
  });
  const end = setTimeout(done, millis, false);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
});
