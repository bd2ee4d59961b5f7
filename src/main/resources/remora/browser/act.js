// What actions need: is an element ready, where to point, changing controls, what changed.
const pause = (millis) => new Promise((resolve) => { setTimeout(resolve, millis); });
const nextFrame = () => new Promise((resolve) => {
  // Frames out of sight get no animation frames.
  const timer = setTimeout(resolve, 100);
  requestAnimationFrame(() => {
    clearTimeout(timer);
    resolve();
  });
});
const same = (a, b) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const describe = (element) => {
  const name = named(element.getAttribute('aria-label') ?? textOf(element));
  return `<${element.localName}>${name ? ` "${cut(name, 60)}"` : ''}`;
};

// Whether a click that hits `hit` reaches the element: itself, inside it, or a label of it.
const receives = (element, hit, target) => {
  if (within(element, hit) || (!labelled.test(element.type) && within(target, hit))) {
    return true;
  }
  const label = [...(element.labels ?? [])].find((each) => within(each, hit));
  const other = hit.closest?.('a[href],button,input,select,textarea');
  return label !== undefined && (other === null || other === undefined || other === element
    || !within(label, other));
};

const pointOf = (element, target) => {
  const boxes = [...target.getClientRects()].filter(hasSize);
  let blocker = null;
  for (const [dx, dy] of [[0.5, 0.5], [0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.8], [0.1, 0.1]]) {
    for (const box of boxes.slice(0, 4)) {
      const x = box.left + box.width * dx;
      const y = box.top + box.height * dy;
      const hit = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? deepHit(x, y) : null;
      if (hit !== null && receives(element, hit, target)) {
        return { x, y };
      }
      blocker ??= hit;
    }
  }
  return { why: blocker === null ? 'is outside the visible part of the page'
    : `is covered by ${describe(blocker)}` };
};

const kindOf = (element) => {
  const tag = element.localName;
  if (tag === 'input' && /^(date|datetime-local|month|week|time|range|color)$/.test(element.type)) {
    return 'set';
  }
  if (tag === 'input' && /^(checkbox|radio)$/.test(element.type)) {
    return element.type;
  }
  if (tag === 'select') {
    return 'select';
  }
  if (tag === 'input' && element.type === 'file') {
    return 'file';
  }
  return editable(element, tag) ? 'text' : '';
};
const checked = (element) => (kindOf(element) === 'checkbox' || kindOf(element) === 'radio'
  ? element.checked : yes(element, 'aria-checked') || yes(element, 'aria-pressed')
    || yes(element, 'aria-selected'));

const attempt = async (element, enabled) => {
  const target = standIn(element);
  if (!visible(target)) {
    return { why: 'is not visible' };
  }
  if (enabled && disabled(element)) {
    return { why: 'is disabled' };
  }
  let point = pointOf(element, target);
  if (point.why) {
    target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  }
  const before = target.getBoundingClientRect();
  await nextFrame();
  if (!same(before, target.getBoundingClientRect())) {
    return { why: 'is moving' };
  }
  point = pointOf(element, target);
  return point.why ? point : { ...point, kind: kindOf(element), checked: checked(element),
    readonly: element.readOnly === true };
};

remora.ready = async (ref, enabled, patience) => {
  const end = performance.now() + patience;
  for (;;) {
    const element = find(ref);
    if (element === null) {
      return JSON.stringify({ why: 'is not on the page any more' });
    }
    const result = await attempt(element, enabled);
    if (!result.why || performance.now() >= end) {
      return JSON.stringify(result);
    }
    await pause(40);
  }
};

// For a frame's element in its parent: where its content begins, and whether a point gets through.
remora.owner = (element) => {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return JSON.stringify({
    ref: known.get(element)?.ref ?? '',
    x: box.left + element.clientLeft + parseFloat(style.paddingLeft),
    y: box.top + element.clientTop + parseFloat(style.paddingTop),
    shown: visible(element),
  });
};
remora.through = (element, x, y) => {
  const hit = deepHit(x, y);
  return hit === null || hit === element ? '' : `is covered by ${describe(hit)}`;
};

const tell = (element, ...types) => types.forEach((type) =>
  element.dispatchEvent(new Event(type, { bubbles: true, composed: true })));

// Puts the cursor into what was clicked (or the field the click led to) and selects what it holds.
remora.edit = (ref, clear) => {
  const clicked = find(ref);
  let element = clicked;
  if (clicked !== null && !editable(clicked, clicked.localName)) {
    element = deepActive();
    if (element === null || !editable(element, element.localName)) {
      return 'cannot be typed into';
    }
  }
  if (element === null) {
    return 'is not on the page any more';
  }
  if (element.readOnly || disabled(element)) {
    return 'is read-only';
  }
  element.focus();
  if (element.isContentEditable) {
    const range = document.createRange();
    range.selectNodeContents(element);
    if (!clear) {
      range.collapse(false);
    }
    const selection = element.getRootNode().getSelection?.() ?? getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  } else if (clear) {
    element.select();
  } else if (/^(text|search|url|tel|password|textarea)$/.test(element.type)) {
    element.setSelectionRange(element.value.length, element.value.length);
  }
  return '';
};

remora.set = (ref, value) => {
  const element = find(ref);
  if (element === null) {
    return 'is not on the page any more';
  }
  element.focus();
  element.value = value;
  if (element.value !== value && !(element.type === 'range' || element.type === 'color'
      || (element.value !== '' && element.value.startsWith(value.slice(0, 5))))) {
    return `does not take "${cut(value, 60)}"`;
  }
  tell(element, 'input', 'change');
  return '';
};

// Index of the wanted label among the labels: equal, else the only one that begins with it.
const choice = (wanted, labels, values) => {
  const plain = (text) => fold(text).toLowerCase();
  const want = plain(wanted);
  for (const texts of [labels, values]) {
    const index = texts.findIndex((text) => plain(text) === want);
    if (index >= 0) {
      return index;
    }
  }
  const starting = labels.map((text, i) => [plain(text), i]).filter(([text]) => text.startsWith(want));
  return want !== '' && starting.length === 1 ? starting[0][1] : -1;
};

remora.choose = (ref, labels) => {
  const element = find(ref);
  if (element === null) {
    return 'is not on the page any more';
  }
  const options = [...element.options];
  const chosen = labels.map((label) =>
    choice(label, options.map((option) => option.label), options.map((option) => option.value)));
  const missing = chosen.indexOf(-1);
  if (missing >= 0) {
    return `has no option "${cut(labels[missing], 60)}"`;
  }
  if (labels.length > 1 && !element.multiple) {
    return 'takes only one option';
  }
  if (chosen.some((index) => options[index].disabled)) {
    return 'has that option disabled';
  }
  element.focus();
  if (element.multiple) {
    options.forEach((option, index) => { option.selected = chosen.includes(index); });
  } else {
    element.selectedIndex = chosen[0];
  }
  tell(element, 'input', 'change');
  return '';
};

// Ref of an option that a click on a drawn list box has opened; '' when there is none.
remora.option = (ref, label) => {
  const box = find(ref);
  const list = box && byId(box, box.getAttribute('aria-controls') ?? box.getAttribute('aria-owns') ?? '');
  // A component's options may be slotted into its list: children of the component, not of the list.
  const host = box?.getRootNode().host;
  const options = (list ? [list] : []).concat(host ? [host, host.shadowRoot] : [], list ? [] : [document])
    .map((root) => [...root.querySelectorAll('[role=option],[role=menuitemradio]')].filter(visible))
    .find((found) => found.length > 0) ?? [];
  const index = choice(label, options.map((option) => named(textOf(option))),
    options.map((option) => option.getAttribute('data-value') ?? ''));
  if (index < 0) {
    return '';
  }
  const option = options[index];
  const role = roleOf(option, option.localName);
  return refOf(option, role, nameOf(option, option.localName, role),
    Number(ref.slice(1).split('e')[0]));
};

remora.show = (ref) => {
  const element = find(ref);
  if (element === null) {
    return 'is not on the page any more';
  }
  standIn(element).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  return '';
};

// The wheel scrolls some frames later; waits until the page moved or clearly will not.
remora.scrolled = async () => {
  let moved = false;
  const seen = () => { moved = true; };
  document.addEventListener('scroll', seen, { capture: true, once: true });
  for (let frames = 0; frames < 10 && !moved; frames++) {
    await nextFrame();
  }
  await nextFrame();
  document.removeEventListener('scroll', seen, { capture: true });
  return '';
};

// Where an element is, after it was scrolled into view; for pointing at a place in it.
remora.place = async (ref) => {
  const element = find(ref);
  if (element === null) {
    return JSON.stringify({ why: 'is not on the page any more' });
  }
  if (!visible(element)) {
    return JSON.stringify({ why: 'is not visible' });
  }
  let box = element.getBoundingClientRect();
  if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    await nextFrame();
    box = element.getBoundingClientRect();
  }
  return JSON.stringify({ x: box.left, y: box.top, width: box.width, height: box.height });
};

// Marks text in an element: all of it, or the first place where it says `text`.
remora.mark = (ref, text) => {
  const element = find(ref);
  if (element === null) {
    return 'is not on the page any more';
  }
  if (/^(input|textarea)$/.test(element.localName)) {
    const from = text === '' ? 0 : element.value.indexOf(text);
    if (from < 0) {
      return `does not say "${cut(text, 60)}"`;
    }
    element.focus();
    element.setSelectionRange(from, text === '' ? element.value.length : from + text.length);
    return '';
  }
  const range = document.createRange();
  range.selectNodeContents(element);
  if (text !== '') {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let node = walker.nextNode();
    while (node && !node.data.includes(text)) {
      node = walker.nextNode();
    }
    if (!node) {
      return `does not say "${cut(text, 60)}"`;
    }
    range.setStart(node, node.data.indexOf(text));
    range.setEnd(node, node.data.indexOf(text) + text.length);
  }
  element.closest('[contenteditable]:not([contenteditable=false])')?.focus();
  const selection = element.getRootNode().getSelection?.() ?? getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
  return selection.toString().trim() === '' ? 'has no text that can be marked' : '';
};

// Scrolls what an element shows of its own content.
remora.roll = (ref, end) => {
  const element = find(ref);
  if (element === null) {
    return 'is not on the page any more';
  }
  let box = element;
  while (box && !(box.scrollHeight > box.clientHeight + 1
      && (/^(input|textarea|select)$/.test(box.localName) || getComputedStyle(box).overflowY !== 'visible'))) {
    box = parentOf(box);
  }
  (box instanceof Element ? box : document.scrollingElement).scrollTop = end ? 1e7 : 0;
  return '';
};

remora.focus = (ref) => {
  find(ref)?.focus();
  return '';
};
