// Accessible names (accname 1.2), then what a person would take for the name.
const CONTROLS = 'input,select,textarea,button';

// Text that names something: descendants' text and image texts, without controls' values.
const textOf = (node, depth = 0) => {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || depth > 40 || SKIPPED.has(node.localName)) {
    return '';
  }
  if (depth > 0) {
    const label = node.getAttribute('aria-label');
    if (label) {
      return ` ${label} `;
    }
    if (/^(select|textarea)$/.test(node.localName) || node.getAttribute('aria-hidden') === 'true'
        || node.hidden) {
      return '';
    }
  }
  if (node.localName === 'img' || node.localName === 'area') {
    return ` ${node.alt ?? ''} `;
  }
  if (node.localName === 'svg') {
    return ` ${node.querySelector('title')?.textContent ?? ''} `;
  }
  if (node.localName === 'input') {
    return /^(button|submit|reset)$/.test(node.type) ? ` ${node.value} ` : '';
  }
  let text = '';
  for (const child of childrenOf(node)) {
    text += textOf(child, depth + 1);
    if (text.length > 2000) {
      break;
    }
  }
  return /^(a|abbr|b|bdi|cite|code|em|font|i|label|mark|q|s|small|span|strong|sub|sup|time|u)$/
    .test(node.localName) ? text : ` ${text} `;
};
const named = (text) => cut(fold(text ?? ''), 300);

const referenced = (element, attribute) =>
  named((element.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean)
    .map((id) => byId(element, id))
    .map((target) => (target ? target.getAttribute('aria-label') ?? textOf(target) : ''))
    .join(' '));

const nativeName = (element, tag) => {
  if (element.labels?.length > 0) {
    const text = named([...element.labels].map((label) => textOf(label)).join(' '));
    if (text) {
      return text;
    }
  }
  switch (tag) {
    case 'input':
      if (/^(button|submit|reset)$/.test(element.type)) {
        return named(element.value) || { submit: 'Submit', reset: 'Reset' }[element.type] || '';
      }
      return element.type === 'image' ? named(element.alt || element.title || 'Submit') : '';
    case 'img':
    case 'area':
      return named(element.alt);
    case 'svg':
      return named(element.querySelector(':scope > title')?.textContent);
    case 'fieldset':
      return named(textOf(element.querySelector(':scope > legend') ?? document.createTextNode('')));
    case 'table':
      return named(element.caption?.textContent);
    case 'figure':
      return named(element.querySelector('figcaption')?.textContent);
    case 'optgroup':
      return named(element.label);
    default:
      return '';
  }
};

// The text before a control that nothing labels: in its row, its cell's neighbour, its parent's.
const textBefore = (element) => {
  let node = element;
  for (let level = 0; level < 4 && node && node.localName !== 'form' && node !== document.body; level++) {
    for (let sibling = node.previousSibling; sibling; sibling = sibling.previousSibling) {
      if (sibling.nodeType === Node.ELEMENT_NODE
          && (sibling.matches(CONTROLS) || sibling.querySelector(CONTROLS))) {
        return '';
      }
      const text = named(textOf(sibling));
      if (text) {
        return text.length <= 80 ? text : '';
      }
    }
    node = node.parentElement;
  }
  return '';
};
// A label below or behind the only control of its box.
const textAfter = (element) => {
  const box = element.parentElement;
  if (box === null || box.querySelectorAll(CONTROLS).length !== 1 || /^(form|body|td|main)$/.test(box.localName)) {
    return '';
  }
  for (let sibling = element.previousSibling; sibling; sibling = sibling.previousSibling) {
    if (named(textOf(sibling))) {
      return '';
    }
  }
  const text = element.nextElementSibling ? named(textOf(element.nextElementSibling)) : '';
  return text.length <= 40 ? text : '';
};
const words = (id) => fold((id ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' '));
const fileWords = (src) => words((src ?? '').split(/[?#]/)[0].split('/').pop().replace(/\.\w+$/, ''));

// What the class of a picture button says when nothing else does: "fa fa-trash", "icon-star".
const PLAIN_CLASS = /^(btn|button|icon|icons|ico|i|sym|symbol|glyph|img|sprite|fa|fas|far|fab|bi|mdi|glyphicon|material|ui|ql|svg|is|has|js|active|selected|small|large|primary|secondary|default|left|right|link|control|controls|action|toolbar)$/i;
const iconWords = (element) => {
  for (const each of [element, ...element.querySelectorAll('i,svg,span')].slice(0, 4)) {
    const said = words(each.getAttribute('class')).split(' ').filter((word) => word && !PLAIN_CLASS.test(word));
    if (said.length > 0 && said.length <= 4) {
      return said.join(' ');
    }
  }
  return '';
};

const isControl = (role) => /^(checkbox|combobox|listbox|radio|searchbox|slider|spinbutton|switch|textbox)$/
  .test(role);

const nameOf = (element, tag, role) => {
  const authored = referenced(element, 'aria-labelledby') || named(element.getAttribute('aria-label'))
    || nativeName(element, tag);
  if (authored) {
    return authored;
  }
  const content = NAMED_BY_CONTENT.has(role) && !isControl(role) || /^(checkbox|radio|switch)$/.test(role)
    ? named(textOf(element)) : '';
  const given = content || named(element.getAttribute('title'))
    || named(element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder'));
  if (!given && /^(text|shape)$/.test(role) && !/\S/.test(element.textContent)) {
    return words(element.id) || iconWords(element);
  }
  if (given || !(isControl(role) || INTERACTIVE.has(role))) {
    return given;
  }
  if (role === 'cell' || role === 'gridcell') {
    return '';
  }
  return (isControl(role) && (textAfter(element) || textBefore(element)))
    || words(element.getAttribute('name')) || words(element.id)
    || words(element.getAttribute('data-testid'))
    || fileWords(element.querySelector('img')?.getAttribute('src'))
    || named(element.innerText) || iconWords(element) || '';
};
