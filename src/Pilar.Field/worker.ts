/// <reference lib="webworker" />
/** Keeps the app itself on the phone; what it keeps of people lies elsewhere, encrypted. The server writes what belongs to this version in front. */
declare const shell: { version: string; files: string[] };

const worker = self as unknown as ServiceWorkerGlobalScope;
const page = '/field', room = 'pilar-field-' + shell.version;

worker.addEventListener('install', event => event.waitUntil(caches.open(room).then(cache => cache.addAll(shell.files.map(file => new Request(file, { cache: file.startsWith('/assets/') ? 'default' : 'no-cache' }))))));

worker.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('pilar-field-') && name !== room) await caches.delete(name);
  await worker.clients.claim();
})()));

worker.addEventListener('message', event => event.data === 'take over' && worker.skipWaiting());

worker.addEventListener('fetch', event => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  if (event.request.mode === 'navigate') {
    // Pages of the office lie beside the app.
    if (pathname === page || pathname === page + '/') event.respondWith(kept(page, event.request));
  } else if (pathname.startsWith('/assets/') || shell.files.includes(pathname)) event.respondWith(kept(pathname, event.request));
});

/** What came once and is not part of the shell, such as the reader of QR codes, stays too. */
async function kept(path: string, request: Request) {
  const cache = await caches.open(room), found = await cache.match(path);
  if (found) return found;
  const fresh = await fetch(request);
  if (fresh.ok && path !== page) await cache.put(path, fresh.clone());
  return fresh;
}

/** The line is back: the app, if it is open, sends what waits. Closed, it is locked, and nobody but its user can open it. */
worker.addEventListener('sync', ((event: ExtendableEvent) => event.waitUntil(worker.clients.matchAll().then(clients => clients.forEach(client => client.postMessage('sync'))))) as EventListener);
