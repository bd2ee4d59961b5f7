const tabs = [...document.querySelectorAll('[role=tab]')];
const pane = control => document.getElementById(control.getAttribute('aria-controls'));

const select = chosen => tabs.forEach(tab => {
  const on = tab === chosen;
  tab.setAttribute('aria-selected', on);
  tab.tabIndex = on ? 0 : -1;
  tab.classList.toggle('active', on);
  pane(tab).hidden = !on;
});

tabs.forEach((tab, index) => {
  tab.addEventListener('click', () => select(tab));
  tab.addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = tabs.at((index + step) % tabs.length);
      select(next);
      next.focus();
    }
  });
});

document.querySelectorAll('.accordion-button').forEach(button => button.addEventListener('click', () => {
  const open = button.getAttribute('aria-expanded') !== 'true';
  button.setAttribute('aria-expanded', open);
  pane(button).hidden = !open;
}));

document.querySelector('[data-cart]').addEventListener('click', () => {
  document.querySelector('[data-cart-note]').textContent = 'In your cart: 1 item';
});
