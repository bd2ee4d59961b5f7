const board = document.getElementById('board');

const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};

const row = ({ time, destination, quay, ship, status }) =>
  element('li', 'css-r0w2',
    element('time', 'css-t1me', time),
    element('div', 'css-b0dy', element('h2', 'css-d35t', destination), element('p', 'css-5hip', `Quay ${quay} · MS ${ship}`)),
    element('span', `css-5t4t ${status === 'Cancelled' ? 'css-bad' : ''}`, status));

// As on the real thing, the answer is quick and the drawing is not.
const [response] = await Promise.all([
  fetch(new URL('departures.json', import.meta.url)),
  new Promise(done => setTimeout(done, 600)),
]);
if (response.ok) {
  const { departures } = await response.json();
  board.replaceChildren(element('ul', 'css-li5t', ...departures.map(row)));
} else {
  board.replaceChildren(element('p', 'css-ld55', 'The timetable is not available at the moment.'));
}
board.setAttribute('aria-busy', 'false');
