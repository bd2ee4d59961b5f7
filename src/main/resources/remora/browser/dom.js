// What the other parts share: refs of elements, the flat tree, visibility.
let lastRef = start;
const elements = new Map();
const known = new WeakMap();

const fold = (text) => text.replace(/\s+/g, ' ').trim();
const cut = (text, length) => (text.length > length ? text.slice(0, length) : text);

// A new ref when role or name changed: what was planned for the old one may not fit any more.
const refOf = (element, role, name, frame) => {
  const before = known.get(element);
  if (before !== undefined && before.role === role && before.name === name) {
    return before.ref;
  }
  const ref = `f${frame}e${++lastRef}`;
  if (before !== undefined) {
    elements.delete(before.ref);
  }
  known.set(element, { ref, role, name });
  elements.set(ref, new WeakRef(element));
  return ref;
};
const find = (ref) => {
  const element = elements.get(ref)?.deref();
  return element?.isConnected ? element : null;
};

// The tree as it is rendered: shadow roots and slots in place.
const childrenOf = (node) => {
  if (node.shadowRoot) {
    return node.shadowRoot.childNodes;
  }
  if (node.localName === 'slot' && node.getRootNode() instanceof ShadowRoot) {
    const assigned = node.assignedNodes();
    return assigned.length > 0 ? assigned : node.childNodes;
  }
  return node.childNodes;
};
const parentOf = (node) => {
  const parent = node.assignedSlot ?? node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent;
};
const within = (outer, inner) => {
  for (let node = inner; node; node = parentOf(node)) {
    if (node === outer) {
      return true;
    }
  }
  return false;
};

const rendered = (element) =>
  element.checkVisibility({ visibilityProperty: true })
  || (element.localName === 'area' && element.parentElement?.localName === 'map');
const hasSize = (box) => box.width > 0 && box.height > 0;
// Inputs of one pixel or clipped away are how pages hide the box behind their own drawing of it.
const visible = (element) => {
  if (!rendered(element)) {
    return false;
  }
  const box = element.getBoundingClientRect();
  return hasSize(box) && !(box.width <= 1 && box.height <= 1);
};

const deepHit = (x, y) => {
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot) {
    const inner = hit.shadowRoot.elementFromPoint(x, y);
    if (inner === null || inner === hit) {
      break;
    }
    hit = inner;
  }
  return hit;
};
const deepActive = () => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active;
};

// A hidden checkbox, radio or file input is worked through its visible label; a combobox whose input
// is shrunk to nothing, because nothing can be typed into it, through the box drawn around it.
const labelled = /^(checkbox|radio|file)$/;
const drawnAround = (element) => {
  let box = element;
  for (let i = 0; i < 4 && box instanceof Element && !visible(box); i++) {
    box = parentOf(box);
  }
  return box instanceof Element && visible(box) ? box : element;
};
const standIn = (element) => {
  if (element.localName !== 'input') {
    return element;
  }
  if (!labelled.test(element.type)) {
    return element.getAttribute('role') === 'combobox' && rendered(element) && !visible(element)
      ? drawnAround(element) : element;
  }
  if (visible(element)) {
    return element;
  }
  return [...(element.labels ?? [])].find(visible) ?? element;
};
const byId = (element, id) => {
  const root = element.getRootNode();
  return (root.getElementById ? root.getElementById(id) : null) ?? document.getElementById(id);
};
