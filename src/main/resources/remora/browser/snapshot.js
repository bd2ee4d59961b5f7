// snapshot(options): one frame's nodes, text and frames as JSON. Node order is document order.
const MOST_NODES = 5000;
const MOST_ELEMENTS = 60000;
const MOST_TEXT = 100000;
const [VISIBLE, IN_VIEWPORT, OCCLUDED, CLICKABLE, CHECKED, SELECTED, EXPANDED, COLLAPSED, DISABLED,
  REQUIRED, READONLY, INVALID, FOCUSED, EDITABLE, MODAL] = Array.from({ length: 15 }, (_, i) => 1 << i);
const ATTRIBUTES = ['id', 'name', 'type', 'autocomplete', 'placeholder', 'title', 'for', 'class',
  'inputmode', 'maxlength', 'pattern', 'min', 'max', 'step', 'accept', 'aria-controls', 'data-testid'];
const PANEL = /(^|[\s_-])(tab-?panel|tab-?pane|collapse|accordion|panel)/i;
const HIDDEN_CONTROLS = 'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],'
  + '[role=link],[role=menuitem],[role=tab],[role=checkbox],[role=radio],[role=switch],[role=combobox]';

const editable = (element, tag) => {
  if (tag === 'input') {
    return !/^(button|checkbox|file|hidden|image|radio|reset|submit)$/.test(element.type);
  }
  return tag === 'textarea' || element.isContentEditable;
};
const DISABLEABLE = /^(button|fieldset|input|optgroup|option|select|textarea)$|-/;
const disabled = (element) =>
  (DISABLEABLE.test(element.localName) && element.matches(':disabled')) || element.closest('[inert]') !== null;
const yes = (element, attribute) => element.getAttribute(attribute) === 'true';

const valueOf = (element, tag, role) => {
  switch (tag) {
    case 'input':
      return /^(password|checkbox|radio|button|submit|reset|image|hidden)$/.test(element.type)
        ? '' : element.type === 'file' ? [...element.files].map((file) => file.name).join(', ')
          : element.value;
    case 'textarea':
      return element.value;
    case 'select':
      return [...element.selectedOptions].map((option) => fold(option.label)).join(', ');
    case 'progress':
    case 'meter':
      return String(element.value);
    default:
      return element.getAttribute('aria-valuetext') ?? element.getAttribute('aria-valuenow')
        ?? (role === 'textbox' && element.isContentEditable ? fold(element.innerText) : '');
  }
};

// `given`: the names of the element's attributes. Asking for each that may be there costs three times as much.
const attributesOf = (element, tag, role, style, given) => {
  const found = {};
  const background = colourOf(style.backgroundColor);
  if (background) {
    found.background = background;
  }
  if (role === 'shape' && bordered(style)) {
    found.border = colourOf(style.borderTopColor);
  }
  if (/^(shape|text|link|button|cell|listitem)$/.test(role)) {
    found.colour = colourOf(style.color);
  }
  if (grips(element, style)) {
    found.draggable = 'true';
  }
  if (element instanceof SVGElement) {
    found.fill = colourOf(style.fill);
    found.stroke = colourOf(style.stroke);
    found.corners = cornersOf(element);
  }
  for (const name of given.length > 0 ? ATTRIBUTES : []) {
    const value = given.includes(name) && element.getAttribute(name);
    if (value) {
      found[name] = cut(value, 300);
    }
  }
  if (tag === 'input' && !found.type) {
    found.type = element.type;
  }
  const href = (tag === 'a' || tag === 'area') && element.href;
  if (href) {
    found.href = cut(String(href), 2000);
  }
  if (role === 'heading') {
    found.level = element.getAttribute('aria-level') ?? (/^h[1-6]$/.test(tag) ? tag[1] : '2');
  }
  for (const name of ['colour', 'border', 'fill', 'stroke', 'corners']) {
    if (found[name] === '') {
      delete found[name];
    }
  }
  return found;
};

const optionsOf = (element, tag, role) => {
  if (tag === 'select') {
    return [...element.options].slice(0, 500).map((option) => fold(option.label));
  }
  if (tag === 'input' && element.list) {
    return [...element.list.options].slice(0, 500).map((option) => option.label || option.value);
  }
  const list = role === 'listbox' ? element
    : role === 'combobox' && byId(element, element.getAttribute('aria-controls') ?? '');
  return list ? [...list.querySelectorAll('[role=option]')].slice(0, 500).map((o) => named(textOf(o))) : [];
};

// A list entry that hides a list of its own, or its words: a tree without roles. Not where a link
// leads elsewhere.
const folds = (element) => {
  const entry = element.localName === 'li' ? element : element.parentElement;
  const inner = entry?.localName === 'li' && entry.querySelector(':scope > ul, :scope > ol');
  return Boolean(inner) && inner.childElementCount > 0 && !element.matches('ul,ol') && !rendered(inner)
    && entry.querySelector(':scope > a[href]:not([href^="#"])') === null;
};

const statesOf = (element, tag, role, focused, given) => {
  let states = 0;
  const form = /^(input|select|textarea|button|option)$/.test(tag);
  const box = tag === 'input' && /^(checkbox|radio)$/.test(element.type);
  if (box && element.checked) states |= CHECKED;
  if (tag === 'option' && element.selected) states |= SELECTED;
  let expanded = tag === 'summary' && element.parentElement?.localName === 'details'
    ? String(element.parentElement.open) : null;
  if (given.some((name) => name.startsWith('aria-'))) {
    if (!box && (yes(element, 'aria-checked') || yes(element, 'aria-pressed'))) states |= CHECKED;
    if (yes(element, 'aria-selected')
      || !/^(false|)$/.test(element.getAttribute('aria-current') ?? '')) states |= SELECTED;
    expanded ??= element.getAttribute('aria-expanded');
    if (yes(element, 'aria-disabled')) states |= DISABLED;
    if (yes(element, 'aria-required')) states |= REQUIRED;
    if (yes(element, 'aria-readonly')) states |= READONLY;
    if (yes(element, 'aria-invalid')) states |= INVALID;
    if (yes(element, 'aria-modal')) states |= MODAL;
  }
  if (expanded === 'true') states |= EXPANDED;
  if (expanded === 'false') states |= COLLAPSED;
  if (expanded === null && folds(element)) states |= COLLAPSED;
  if (disabled(element)) states |= DISABLED;
  if (form && element.required) states |= REQUIRED;
  if (form && element.readOnly) states |= READONLY;
  if (form && element.matches(':user-invalid')) states |= INVALID;
  if (element === focused) states |= FOCUSED;
  if (editable(element, tag) && !(states & (DISABLED | READONLY))) states |= EDITABLE;
  if (tag === 'dialog' && element.matches(':modal')) states |= MODAL;
  return states;
};

// Elements that listen for clicks: the page's world makes them call.
const clickListeners = () => {
  const found = new Set();
  const hear = (event) => {
    event.stopImmediatePropagation();
    found.add(event.composedPath()[0]);
  };
  addEventListener('%CHANNEL%y', hear, true);
  says('c');
  removeEventListener('%CHANNEL%y', hear, true);
  return found;
};

remora.snapshot = ({ frame, parent, x: left, y: top, width, height }) => {
  const nodes = [];
  const lines = [];
  let line = '';
  let length = 0;
  let seen = 0;
  let frames = 0;
  const focused = deepActive();
  const listening = clickListeners();
  const controlled = new Set();
  for (const element of document.querySelectorAll('[aria-controls]')) {
    element.getAttribute('aria-controls').split(/\s+/).forEach((id) => controlled.add(id));
  }

  const endLine = () => {
    const text = fold(line);
    line = '';
    if (text && length < MOST_TEXT) {
      lines.push(text);
      length += text.length + 1;
    }
  };
  const say = (text) => {
    if (length + line.length < MOST_TEXT) {
      line += text;
    }
  };

  const placed = (element) => {
    const target = standIn(element);
    const box = target.getBoundingClientRect();
    // A list of one pixel's width is the one behind a list that the page draws itself.
    const shown = rendered(target) && hasSize(box)
      && !(element.localName === 'select' && (box.width <= 1 || box.height <= 1));
    let states = shown ? VISIBLE : 0;
    const right = Math.min(innerWidth, width - left);
    const bottom = Math.min(innerHeight, height - top);
    if (shown && box.right > 0 && box.bottom > 0 && box.left < right && box.top < bottom) {
      states |= IN_VIEWPORT;
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      if (x >= 0 && y >= 0 && x < innerWidth && y < innerHeight) {
        const hit = deepHit(x, y);
        if (hit && !within(target, hit) && !within(hit, target)
            && ![...(element.labels ?? [])].some((label) => within(label, hit))) {
          states |= OCCLUDED;
        }
      }
    }
    const round = (value) => Math.round(value * 10) / 10;
    return [states, [round(box.left + left), round(box.top + top), round(box.width), round(box.height)]];
  };

  const push = (element, tag, role, up, extra, style = getComputedStyle(element)) => {
    const name = nameOf(element, tag, role);
    const ref = refOf(element, role, name, frame);
    const [where, box] = placed(element);
    const given = element.getAttributeNames();
    const node = [ref, up, role, name, tag, '', cut(valueOf(element, tag, role), 2000),
      where | statesOf(element, tag, role, focused, given) | extra, attributesOf(element, tag, role, style, given),
      optionsOf(element, tag, role), box];
    nodes.push(node);
    return node;
  };

  // Controls of a closed panel: they tell what opening it is good for.
  const hiddenControls = (panel, up) => {
    const inside = panel.querySelectorAll(HIDDEN_CONTROLS);
    for (const element of panel.matches(HIDDEN_CONTROLS) ? [panel] : [...inside].slice(0, 100)) {
      if (nodes.length < MOST_NODES) {
        const tag = element.localName;
        push(element, tag, roleOf(element, tag), up, CLICKABLE);
      }
    }
  };
  // The parts of a picture, each a node; its words are among the page's words.
  const drawing = (svg, up, listeners) => {
    for (const shape of drawnIn(svg)) {
      const style = getComputedStyle(shape);
      if (nodes.length < MOST_NODES && style.display !== 'none' && style.visibility !== 'hidden') {
        const words = shape.localName === 'text' ? fold(shape.textContent) : '';
        const group = shape.parentElement;
        const clicks = listeners.has(shape) || listeners.has(group) || style.cursor === 'pointer';
        const node = push(shape, shape.localName, words ? 'text' : 'shape', up, clicks ? CLICKABLE : 0, style);
        node[5] = cut(words, 500);
        say(words ? ` ${words} ` : '');
      }
    }
  };
  const panel = (element) => controlled.has(element.id) || element.parentElement?.localName === 'details'
    || element.getAttribute('role') === 'tabpanel' || PANEL.test(element.getAttribute('class') ?? '');

  // Returns the element's visible text. `covered`: a speaking node around it holds its plain text.
  const visit = (element, up, covered, pointer, depth) => {
    const tag = element.localName;
    if (SKIPPED.has(tag) || depth > 700 || ++seen > MOST_ELEMENTS) {
      return '';
    }
    const style = getComputedStyle(element);
    const display = style.display;
    let shown = display !== 'none' && (rendered(element) || display === 'contents');
    if (!shown && standIn(element) !== element) {
      shown = true;
    }
    if (!shown) {
      if (panel(element)) {
        hiddenControls(element, up);
        return '';
      }
      if (display === 'none' || style.contentVisibility === 'hidden' || style.visibility === 'visible') {
        return '';
      }
    }
    const inline = display.startsWith('inline') || display === 'contents';
    const block = !inline && display !== 'table-cell';
    const points = style.cursor === 'pointer';
    let role = roleOf(element, tag);
    const clickable = INTERACTIVE.has(role) || element.hasAttribute('onclick')
      || (element.hasAttribute('tabindex') && element.tabIndex >= 0) || (points && !pointer)
      || listening.has(element);
    let direct = false;
    for (const child of childrenOf(element)) {
      if (child.nodeType === Node.TEXT_NODE && /\S/.test(child.data)) {
        direct = true;
        break;
      }
    }
    const focusable = clickable && element !== document.body && element !== document.documentElement;
    if (role === '' && shown && (focusable || (direct && !(covered && inline)))) {
      role = 'text';
    }
    if ((role === '' || role === 'text') && shown && boxes(element, style, direct)) {
      role = 'shape';
    }
    if (tag === 'svg' && shown && role === '' && element.getBoundingClientRect().width >= ICON) {
      role = 'figure';
    }
    const node = role !== '' && shown && nodes.length < MOST_NODES
      ? push(element, tag, role, up, focusable ? CLICKABLE : 0, style) : null;
    if (node !== null && tag === 'svg') {
      drawing(element, node[0], listening);
    }
    frames += node !== null && /^i?frame$/.test(tag) ? 1 : 0;
    if (block) {
      endLine();
    }
    const inner = node === null ? up : node[0];
    const speaking = node === null ? covered && inline : SPEAKING.has(role);
    let text = '';
    let own = '';
    const closed = tag === 'details' && !element.open;
    if (!/^(select|textarea|iframe|frame|svg|canvas|video|audio|datalist|input|img)$/.test(tag)) {
      for (const child of childrenOf(element)) {
        if (child.nodeType === Node.TEXT_NODE) {
          if (shown && !closed) {
            say(child.data);
            own += child.data;
            text += child.data;
          }
        } else if (child.nodeType === Node.ELEMENT_NODE) {
          text += visit(child, inner, speaking, points, depth + 1);
          own += ' ';
        }
      }
    } else if (tag === 'input' && /^(button|submit|reset)$/.test(element.type)) {
      text = element.value;
      say(` ${text} `);
    }
    if (node !== null) {
      node[5] = cut(fold(cut(SPEAKING.has(role) ? text : own, 3000)), 500);
      if (/^(cell|gridcell|columnheader|rowheader)$/.test(role)) {
        line += '\t';
      }
    }
    if (block || tag === 'br') {
      endLine();
    }
    return display === 'inline' && tag !== 'br' ? cut(text, 3000) : ` ${cut(text, 3000)} `;
  };

  if (document.documentElement) {
    visit(document.documentElement, parent, false, false, 0);
  }
  endLine();
  return JSON.stringify({
    url: location.href,
    title: document.title,
    status: performance.getEntriesByType('navigation')[0]?.responseStatus ?? 0,
    nodes,
    text: cut(lines.join('\n'), MOST_TEXT),
    frames,
    last: lastRef,
    width: innerWidth,
    height: innerHeight,
  });
};
