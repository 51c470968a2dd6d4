import { button, h } from './kernel/dom';
import { T } from './kernel/text';
import { engine } from './sync/engine';

/** A new version waits until its user takes it: nothing changes under the hands of somebody who is writing. */
export async function watchVersions() {
  if (!('serviceWorker' in navigator)) return;
  const had = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => had && location.reload());
  navigator.serviceWorker.addEventListener('message', event => event.data === 'sync' && engine.soon());
  const registration = await navigator.serviceWorker.register('/field/worker.js', { scope: '/field' });
  const offer = () => registration.waiting && navigator.serviceWorker.controller && propose(registration.waiting);
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
  offer();
}

/** The browser's own offer to put the app on the home screen, kept until somebody asks for it. */
let offered: (Event & { prompt(): Promise<void> }) | null = null;
addEventListener('beforeinstallprompt', event => { event.preventDefault(); offered = event as typeof offered; });
addEventListener('appinstalled', () => { offered = null; });

export const installButton = () => offered && button(T('Pasang di layar utama', 'Put it on the home screen'), () => offered?.prompt(), '.wide');

function propose(worker: ServiceWorker) {
  if (document.querySelector('.new-version')) return;
  document.body.append(h('div.new-version', { role: 'status' }, T('Versi baru siap.', 'A new version is ready.'), button(T('Pakai sekarang', 'Use it now'), () => worker.postMessage('take over'), '.primary')));
}

/** The browser wakes the app when the line is back, where it can. */
export async function wakeWhenOnline() {
  const registration = (await navigator.serviceWorker?.ready) as (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined;
  await registration?.sync?.register('outbox').catch(() => {});
}
