const table = document.getElementById('towns');
const headings = [...table.tHead.rows[0].cells];

const number = text => Number(text.replaceAll(',', '').replace('−', '-'));

const compare = column => (a, b) => {
  const [x, y] = [a, b].map(row => row.cells[column].textContent);
  return headings[column].classList.contains('num') ? number(x) - number(y) : x.localeCompare(y, 'en');
};

headings.forEach((heading, column) => heading.addEventListener('click', () => {
  const direction = heading.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
  headings.forEach(other => other.removeAttribute('aria-sort'));
  heading.setAttribute('aria-sort', direction);
  const rows = [...table.tBodies[0].rows].sort(compare(column));
  table.tBodies[0].append(...(direction === 'ascending' ? rows : rows.reverse()));
}));
