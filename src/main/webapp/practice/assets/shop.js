document.querySelector('.kk-tools select')?.addEventListener('change', event => event.target.form.submit());

document.querySelector('[data-add]')?.addEventListener('click', () => {
  document.querySelector('.kk-badge').textContent = '1';
  document.querySelector('.kk-note').textContent = 'Added to your basket.';
});
