// Roles: the explicit one, else what HTML-AAM gives the element. '' is generic.
const ROLES = new Set(('alert alertdialog application article banner blockquote button caption cell '
  + 'checkbox code columnheader combobox complementary contentinfo definition dialog directory '
  + 'document feed figure form grid gridcell group heading img image link list listbox listitem log '
  + 'main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation note '
  + 'option paragraph progressbar radio radiogroup region row rowgroup rowheader scrollbar search '
  + 'searchbox separator slider spinbutton status switch tab table tablist tabpanel term textbox '
  + 'timer toolbar tooltip tree treegrid treeitem').split(' '));
const TAG_ROLES = {
  address: 'group', article: 'article', aside: 'complementary', audio: 'audio', blockquote: 'blockquote',
  button: 'button', caption: 'caption', canvas: 'canvas', datalist: 'listbox', dd: 'definition',
  details: 'group', dialog: 'dialog', dl: 'list', dt: 'term', fieldset: 'group',
  figcaption: 'caption', figure: 'figure', form: 'form', h1: 'heading', h2: 'heading',
  h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading', hr: 'separator', iframe: 'iframe',
  frame: 'iframe', legend: 'text', label: 'text', li: 'listitem', main: 'main', math: 'math',
  menu: 'list', meter: 'meter', nav: 'navigation', ol: 'list', optgroup: 'group', option: 'option',
  output: 'status', p: 'paragraph', pre: 'text', progress: 'progressbar', search: 'search',
  summary: 'button', table: 'table', textarea: 'textbox', tr: 'row', ul: 'list', video: 'video',
};
const INPUT_ROLES = {
  button: 'button', checkbox: 'checkbox', color: 'textbox', file: 'button', image: 'button',
  number: 'spinbutton', radio: 'radio', range: 'slider', reset: 'button', search: 'searchbox',
  submit: 'button',
};
const INTERACTIVE = new Set(('button checkbox combobox gridcell link listbox menuitem menuitemcheckbox '
  + 'menuitemradio option radio scrollbar searchbox slider spinbutton switch tab textbox treeitem')
  .split(' '));
// Their text is what they say as a whole; children that are plain text are part of it.
const SPEAKING = new Set(('button caption cell checkbox columnheader definition gridcell heading link '
  + 'listitem menuitem menuitemcheckbox menuitemradio option paragraph radio row rowheader status '
  + 'switch tab term text tooltip treeitem alert blockquote').split(' '));
const NAMED_BY_CONTENT = new Set(('button cell checkbox columnheader gridcell heading link menuitem '
  + 'menuitemcheckbox menuitemradio option radio row rowheader switch tab tooltip treeitem').split(' '));
const SKIPPED = new Set(('base embed head link meta noscript object param script source style template '
  + 'title track wbr').split(' '));

// Paid boxes have no role of their own. Around a page's heading it is the page's matter.
const ADVERT = /(^|[\s_-])(adverts?|advertisements?|sponsored|promoted|adsbygoogle)($|[\s_-])/i;
const advert = (element) =>
  (ADVERT.test(element.getAttribute('class') ?? '')
    || /^(advertisement|sponsored|promoted)$/i.test(element.getAttribute('aria-label') ?? ''))
  && element.querySelector('h1,main') === null;
const sectioned = (element) => element.closest('article,aside,main,nav,section') !== null;

const impliedRole = (element, tag) => {
  switch (tag) {
    case 'a':
    case 'area':
      return element.hasAttribute('href') ? 'link' : '';
    case 'input': {
      const role = INPUT_ROLES[element.type] ?? 'textbox';
      return element.hasAttribute('list') && /^(textbox|searchbox)$/.test(role) ? 'combobox' : role;
    }
    case 'button':
      // The older pattern of a select that scripts draw: a button that opens a listbox.
      return element.getAttribute('aria-haspopup') === 'listbox' ? 'combobox' : 'button';
    case 'select':
      return element.multiple || element.size > 1 ? 'listbox' : 'combobox';
    case 'img':
      return element.getAttribute('alt') === '' ? '' : 'img';
    case 'svg':
      return element.querySelector(':scope > title') || element.hasAttribute('aria-label') ? 'img' : '';
    case 'td':
      return element.closest('[role=grid],[role=treegrid]') ? 'gridcell' : 'cell';
    case 'th':
      return element.scope === 'row' || (element.scope === '' && element.cellIndex === 0
        && element.parentElement.querySelector('td') !== null) ? 'rowheader' : 'columnheader';
    case 'header':
      return sectioned(element) ? '' : 'banner';
    case 'footer':
      return sectioned(element) ? '' : 'contentinfo';
    case 'section':
      return element.hasAttribute('aria-label') || element.hasAttribute('aria-labelledby') ? 'region' : '';
    case 'span':
    case 'div':
      return HANDLE.test(element.getAttribute('class') ?? '') ? 'slider'
        : advert(element) ? 'complementary' : '';
    default:
      return TAG_ROLES[tag] ?? '';
  }
};

const editingHost = (element) =>
  element.isContentEditable && !element.parentElement?.isContentEditable;

const roleOf = (element, tag) => {
  const explicit = element.getAttribute('role');
  if (explicit !== null) {
    for (const role of explicit.toLowerCase().split(/\s+/)) {
      if (ROLES.has(role)) {
        return role === 'image' ? 'img' : role;
      }
      if ((role === 'none' || role === 'presentation') && element.tabIndex < 0) {
        return '';
      }
    }
  }
  const implied = impliedRole(element, tag);
  return implied === '' && editingHost(element) ? 'textbox' : implied;
};
