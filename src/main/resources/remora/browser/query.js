// What scripted sessions need: elements by CSS selector or by what they say, and the document as it is.
const shadows = (root, found) => {
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) {
      found.push(element.shadowRoot);
      shadows(element.shadowRoot, found);
    }
  }
  return found;
};
const fitting = (selector, seen) => {
  let hidden = null;
  const among = (root) => {
    for (const element of root.querySelectorAll(selector)) {
      if (visible(element)) {
        return element;
      }
      hidden ??= element;
    }
    return null;
  };
  let hit = among(document);
  for (const root of hit === null ? shadows(document, []) : []) {
    hit ??= among(root);
  }
  return hit ?? (seen ? null : hidden);
};
const handle = (element, frame) => known.get(element)?.ref ?? refOf(element, '', '', frame);

// Looks for something until it is there or the time is up; `look` gives an element or null.
const sought = async (look, frame, patience) => {
  const end = performance.now() + patience;
  for (;;) {
    const element = look();
    if (element !== null || performance.now() >= end) {
      return JSON.stringify({ ref: element === null ? '' : handle(element, frame), frames: window.length });
    }
    await pause(25);
  }
};
remora.fit = async (selector, seen, frame, patience) => {
  try {
    document.createDocumentFragment().querySelector(selector);
  } catch {
    return JSON.stringify({ invalid: true, frames: 0 });
  }
  return sought(() => fitting(selector, seen), frame, patience);
};

const silent = /^(script|style|noscript|template|head)$/;
const wordsIn = (node) => {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.data;
  }
  if (node.nodeType !== Node.ELEMENT_NODE || silent.test(node.localName)) {
    return '';
  }
  return node.shadowRoot || node.localName === 'slot' || node.querySelector('script,style,template,slot')
    ? [...childrenOf(node)].map(wordsIn).join('') : node.textContent;
};
const sayer = (node, wanted) => {
  for (const child of childrenOf(node)) {
    if (child.nodeType === Node.ELEMENT_NODE && !silent.test(child.localName)
        && (fold(wordsIn(child)).includes(wanted) || shadows(child, []).length > 0)) {
      const inner = sayer(child, wanted);
      if (inner !== null) {
        return inner;
      }
      if (fold(wordsIn(child)).includes(wanted) && visible(child)) {
        return child;
      }
    }
  }
  return null;
};
// The innermost visible element that says the text, white space folded; buttons' values count too.
remora.sayer = (text, frame, patience) => sought(() => {
  const wanted = fold(text);
  const labelledBy = [...document.querySelectorAll('input[type=submit],input[type=button],input[type=reset]')]
    .find((button) => fold(button.value).includes(wanted) && visible(button));
  return sayer(document, wanted) ?? labelledBy ?? null;
}, frame, patience);

remora.rollTo = (left, top) => {
  (document.scrollingElement ?? document.documentElement).scrollTo({ left, top, behavior: 'instant' });
  return '';
};
remora.inside = (x, y) => String(x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
// After an x, because nothing is an answer too.
remora.html = (most) => {
  const type = document.doctype ? new XMLSerializer().serializeToString(document.doctype) : '';
  const html = type + (document.documentElement?.outerHTML ?? '');
  return html.length > most ? '' : `x${html}`;
};
remora.words = (most) => {
  const text = document.body?.innerText ?? document.documentElement?.textContent ?? '';
  return text.length > most ? '' : `x${text}`;
};
// For what needs an element itself and not its ref.
remora.element = (ref) => find(ref);
// Fields that hold a secret show dots, whatever their type is or becomes.
remora.veil = (ref) => {
  find(ref)?.style?.setProperty('-webkit-text-security', 'disc', 'important');
  return '';
};
