const NAME = 'remora.key';

/** The API key of this tab, kept until the tab closes or the visitor signs out. */
class Session extends EventTarget {
  /** Why the last session ended, for the sign-in form; empty if the visitor wanted it. */
  reason = '';

  get key() {
    return sessionStorage.getItem(NAME) ?? '';
  }

  start(key) {
    sessionStorage.setItem(NAME, key);
    this.reason = '';
    this.dispatchEvent(new Event('change'));
  }

  end(reason = '') {
    sessionStorage.removeItem(NAME);
    this.reason = reason;
    this.dispatchEvent(new Event('change'));
  }
}

export const session = new Session();
