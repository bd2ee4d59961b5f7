import { accountBar } from './account/boundary/AccountBar.js';
import { signIn } from './account/boundary/SignIn.js';
import { session } from './account/control/Session.js';
import { newRun } from './runs/boundary/NewRun.js';
import { runDetail } from './runs/boundary/RunDetail.js';
import { runList } from './runs/boundary/RunList.js';
import { Router } from './router.js';

const guarded = view => (params, signal) => (session.key ? view(params, signal) : signIn());

const main = document.querySelector('main');
const router = new Router(main, [
  { path: /^\/runs$/, title: 'Runs', view: guarded(runList) },
  { path: /^\/runs\/(?<id>[0-9a-f]{24})$/, title: 'Run', view: guarded(runDetail) },
  { path: /^\/new$/, title: 'New run', view: guarded(newRun) },
]);

const show = () => {
  accountBar(document.querySelector('.bar-account'), document.querySelector('.bar-nav'));
  router.show();
};

// The hash is the route, so the skip link must not change it.
document.querySelector('[data-skip]').addEventListener('click', event => {
  event.preventDefault();
  main.focus();
});
session.addEventListener('change', show);
show();
