// What is drawn rather than written: colours, shapes of SVG pictures, plain boxes, handles to drag.
const MOST_SHAPES = 300;
const DRAWN = /^(circle|rect|ellipse|polygon|polyline|line|path|text|image|use)$/;
const ICON = 32;
const HANDLE = /(^|[\s_-])(slider-handle|slider-thumb|noUi-handle|slider__thumb|range-thumb)/i;
const GRIP = /(^|[\s_-])(draggable|sortable-handle|drag-handle|resizable-handle)/i;

// '#rrggbb'; '' for what cannot be seen. A page has few colours and many elements.
const knownColours = new Map();
const colourOf = (css) => {
  let code = knownColours.get(css);
  if (code === undefined) {
    code = hexOf(css);
    knownColours.set(css, code);
  }
  return code;
};
const hexOf = (css) => {
  const parts = (css ?? '').match(/[\d.]+/g);
  if (!/^rgba?\(/.test(css ?? '') || parts === null || (parts.length > 3 && Number(parts[3]) < 0.1)) {
    return '';
  }
  return `#${parts.slice(0, 3).map((part) => Math.round(Number(part)).toString(16).padStart(2, '0')).join('')}`;
};

const bordered = (style) => style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) > 0
  && colourOf(style.borderTopColor) !== '';

// Whether it can be taken hold of by its own marks: attribute, cursor, the usual class names.
const grips = (element, style) => element.getAttribute('draggable') === 'true'
  || /^(move|grab|grabbing|all-scroll|(n|s|e|w|ne|nw|se|sw|ns|ew|nesw|nwse|row|col)-resize)$/.test(style.cursor)
  || GRIP.test(element.getAttribute('class') ?? '');

// A box without words that a person sees, filled or framed; one to be taken hold of may say a little.
const boxes = (element, style, speaks) => (colourOf(style.backgroundColor) !== '' || bordered(style))
  && element.childElementCount === 0
  && (grips(element, style) ? element.textContent.length < 40 : !speaks)
  && !/^(html|body|input|select|textarea|button|img|svg|canvas|iframe|hr|td|th|tr|label)$/.test(element.localName);

// Corners of a line or polygon in the viewport, as "x,y x,y".
const cornersOf = (shape) => {
  const matrix = shape.getScreenCTM?.();
  const local = shape.localName === 'line'
    ? [[shape.x1, shape.y1], [shape.x2, shape.y2]].map(([x, y]) => [x.baseVal.value, y.baseVal.value])
    : [...(shape.points ?? [])].map(({ x, y }) => [x, y]);
  return matrix && local.length < 50
    ? local.map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix))
      .map(({ x, y }) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' ') : '';
};

// The drawn parts of a picture that is more than an icon.
const drawnIn = (svg) => {
  const box = svg.getBoundingClientRect();
  return box.width < ICON || box.height < ICON || svg.getAttribute('aria-hidden') === 'true' ? []
    : [...svg.querySelectorAll('circle,rect,ellipse,polygon,polyline,line,path,text,image,use')]
      .filter((shape) => DRAWN.test(shape.localName) && !shape.closest('defs,symbol,clipPath,mask,marker,pattern'))
      .slice(0, MOST_SHAPES);
};
