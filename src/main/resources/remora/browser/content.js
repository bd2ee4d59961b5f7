// content(options): one frame's document as HTML without what a person cannot see.
const MOST_HTML = 5000000;
const VOID = new Set('area br col embed hr img input source track wbr'.split(' '));
const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const quoted = (text) => escaped(text).replace(/"/g, '&quot;');
const attribute = (name, value) => ` ${name}="${quoted(value)}"`;

remora.content = (options) => {
  // Gives every element that a snapshot would name its ref.
  remora.snapshot(options);
  const parts = [];
  let length = 0;
  let frames = 0;
  const put = (html) => {
    if (length < MOST_HTML) {
      parts.push(html);
      length += html.length;
    }
  };

  const opening = (element, tag, style) => {
    let html = `<${tag}`;
    for (const { name, value } of element.attributes) {
      if (/^(on.*|style|srcset|srcdoc|nonce|integrity|value|checked|selected|data-remora-.*)$/i.test(name)
          || !/^[\w:.-]+$/.test(name)) {
        continue;
      }
      html += attribute(name, (name === 'href' || name === 'src') && typeof element[name] === 'string'
        ? element[name] : value);
    }
    const ref = known.get(element)?.ref;
    if (ref) {
      html += attribute('data-remora-ref', ref);
    }
    // Styles stay behind; a crossed-out price must not become the price.
    if (style?.textDecorationLine.includes('line-through')) {
      html += ' data-remora-struck';
    }
    if (tag === 'input') {
      html += element.type === 'password' ? '' : attribute('value', element.value);
      html += element.checked ? ' checked' : '';
    } else if (tag === 'option') {
      html += attribute('value', element.value) + (element.selected ? ' selected' : '');
    } else if (/^(li|button|meter|progress|data)$/.test(tag) && element.hasAttribute('value')) {
      html += attribute('value', element.getAttribute('value'));
    }
    return `${html}>`;
  };

  const linkedData = (element) =>
    element.localName === 'script' && /^application\/ld\+json$/i.test(element.type);

  const visit = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) {
      put(escaped(node.data));
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE || depth > 700 || length >= MOST_HTML) {
      return;
    }
    const tag = node.localName;
    if (linkedData(node)) {
      // Only "</script" could end it early, and JSON may write that differently.
      put(`<script type="application/ld+json">${node.textContent.replace(/<\//g, '<\\/')}</script>`);
      return;
    }
    if (SKIPPED.has(tag) || tag === 'svg') {
      return;
    }
    const style = getComputedStyle(node);
    if (style.display === 'none' && standIn(node) === node) {
      return;
    }
    const shown = rendered(node) || style.display === 'contents' || standIn(node) !== node;
    if (!shown && style.visibility === 'visible') {
      return;
    }
    if (/^i?frame$/.test(tag)) {
      const ref = known.get(node)?.ref;
      frames++;
      put(ref ? `<!--remora-frame:${ref}-->` : '');
      return;
    }
    // What is hidden itself may hold something visible: only that goes out.
    if (shown) {
      put(opening(node, tag, style));
    }
    if (VOID.has(tag)) {
      return;
    }
    if (tag === 'textarea') {
      put(escaped(node.value));
    } else if (tag === 'select') {
      for (const option of node.options) {
        put(`${opening(option, 'option')}${escaped(option.label)}</option>`);
      }
    } else {
      for (const child of childrenOf(node)) {
        if (child.nodeType !== Node.TEXT_NODE || shown) {
          visit(child, depth + 1);
        }
      }
    }
    if (shown) {
      put(`</${tag}>`);
    }
  };

  const head = () => {
    put(`<head><title>${escaped(document.title)}</title>`);
    for (const meta of document.querySelectorAll('head > meta')) {
      put(opening(meta, 'meta'));
    }
    document.querySelectorAll('head > script').forEach((script) => visit(script, 1));
    put('</head>');
  };

  const body = document.body ?? document.documentElement;
  if (options.frame === 0) {
    put(`<!DOCTYPE html><html${attribute('lang', document.documentElement.lang)}>`);
    head();
    visit(body, 0);
    put('</html>');
  } else {
    put(`<div${attribute('data-remora-frame', location.href)}>`);
    childrenOf(body).forEach((child) => visit(child, 0));
    put('</div>');
  }
  return JSON.stringify({
    url: location.href,
    html: parts.join(''),
    frames,
    last: lastRef,
    width: innerWidth,
    height: innerHeight,
  });
};
