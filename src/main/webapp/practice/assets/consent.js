const overlay = document.getElementById('cmp-overlay');
const settings = document.getElementById('cmp-settings');
const answered = document.cookie.split('; ').some(cookie => cookie.startsWith('observer_consent='));

const close = () => {
  overlay.remove();
  document.body.classList.remove('consent-open');
};

if (answered) {
  close();
} else {
  overlay.addEventListener('click', event => {
    const button = event.target.closest('[data-consent]');
    if (button?.dataset.consent === 'settings') {
      settings.hidden = !settings.hidden;
      button.setAttribute('aria-expanded', !settings.hidden);
    } else if (button) {
      document.cookie = `observer_consent=${button.dataset.consent}; path=/practice/observer.html; max-age=86400; SameSite=Lax`;
      close();
    }
  });
  overlay.querySelector('.cmp-btn').focus();
}
