const box = document.getElementById('recaptcha-anchor');
const alert = document.querySelector('.rc-anchor-alert');

// It never opens: a wall to recognise, not one to climb.
const refuse = () => {
  alert.textContent = 'Could not verify. Try again later.';
};

box.addEventListener('click', refuse);
box.addEventListener('keydown', event => {
  if (event.key === ' ') {
    event.preventDefault();
    refuse();
  }
});
