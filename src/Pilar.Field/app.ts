import { plain, start, type Route } from './frame';
import { h } from './kernel/dom';
import { T, language } from './kernel/text';
import { admit, stillTrusted, unlock } from './screens/admission';
import { caseScreen, casesScreen } from './screens/cases';
import { providerScreen, providersScreen } from './screens/directory';
import { checkInScreen, disasterScreen, disastersScreen } from './screens/disasters';
import { eventScreen, eventsScreen } from './screens/events';
import { homeScreen } from './screens/home';
import { moreScreen, settingsScreen } from './screens/more';
import { actScreen, outboxScreen } from './screens/outbox';
import { peopleScreen } from './screens/people';
import { fixScreen, writeScreen } from './screens/write';
import { fetchReader, hereScreen, scanScreen } from './screens/scan';
import { tasksScreen } from './screens/tasks';
import { db, meta } from './store/db';
import { phone } from './store/phone';
import { isOpen } from './store/vault';
import { engine } from './sync/engine';
import { wakeWhenOnline, watchVersions } from './versions';

const lockAfter = 10 * 60_000;

const routes: Route[] = [
  [/^\/$/, homeScreen], [/^\/cases$/, casesScreen], [/^\/case\/(.+)$/, caseScreen], [/^\/tasks$/, tasksScreen], [/^\/people$/, peopleScreen],
  [/^\/providers$/, providersScreen], [/^\/provider\/(.+)$/, providerScreen], [/^\/events$/, eventsScreen], [/^\/event\/(.+)$/, eventScreen], [/^\/scan\/(.+)$/, scanScreen], [/^\/here\/(.+)$/, hereScreen], [/^\/disasters$/, disastersScreen], [/^\/disaster\/(.+)$/, disasterScreen], [/^\/checkin$/, checkInScreen],
  [/^\/form\/(.+)$/, writeScreen], [/^\/fix\/(.+)$/, fixScreen], [/^\/outbox$/, outboxScreen], [/^\/act\/(.+)$/, actScreen], [/^\/more$/, moreScreen], [/^\/settings$/, settingsScreen],
];

let stop = () => {};

async function open() {
  const isOurs = (await meta.vault()) && (await db.get('meta', 'session'));
  if (!isOurs) {
    await admit();
    await phone.load();
  } else {
    if (!(await stillTrusted())) return;
    if (!isOpen()) await unlock();
  }
  stop = start(routes);
  engine.soon();
}

function lockNow() {
  if (!isOpen()) return;
  stop();
  phone.lock();
  void open();
}

/** Ten minutes without a touch, also while the phone slept. */
function watchIdleness() {
  let touched = Date.now();
  const touch = () => { if (Date.now() - touched < lockAfter) touched = Date.now(); };
  for (const event of ['pointerdown', 'keydown', 'scroll']) addEventListener(event, touch, { passive: true, capture: true });
  const look = () => {
    if (!isOpen()) touched = Date.now();
    else if (Date.now() - touched >= lockAfter) lockNow();
  };
  setInterval(look, 15_000);
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    look();
    engine.soon();
  });
}

engine.addEventListener('change', () => {
  if (engine.running || !isOpen()) return;
  if (navigator.onLine) void fetchReader();
  else if (phone.unsent.length > 0) void wakeWhenOnline();
});
addEventListener('online', () => engine.soon());
addEventListener('offline', () => engine.soon());
addEventListener('pilar:lock', lockNow);
addEventListener('pilar:sign-in', async () => {
  stop();
  await admit(phone.session);
  engine.needsSignIn = false;
  stop = start(routes);
  engine.soon();
});

document.documentElement.lang = language;
watchVersions();
watchIdleness();
void navigator.storage?.persist?.();
if (isSecureContext) void open();
else plain(T('Perlu alamat https', 'An https address is needed'), h('p', null, T('Buka Pilar dengan alamat yang diawali https, agar data di ponsel dapat dikunci.', 'Open Pilar by an address that begins with https, so that the data on the phone can be locked.')));
