import { badge, button, empty, h, link, type Child } from './kernel/dom';
import { T, ago, time } from './kernel/text';
import { phone } from './store/phone';
import { engine } from './sync/engine';

/** One page of the app. */
export interface Screen {
  title: string;
  /** Where "back" leads; null on the pages of the bar below. */
  back?: string | null;
  body: () => Child | Promise<Child>;
  /** Shows anew what sync brings; forms do not. */
  live?: boolean;
}

export type Route = [pattern: RegExp, screen: (...parts: string[]) => Screen | null];

const bar: [string, string, () => string][] = [['#/', '⌂', () => T('Beranda', 'Home')], ['#/cases', '☰', () => T('Kasus', 'Cases')], ['#/form/report', '+', () => T('Lapor', 'Report')], ['#/outbox', '↥', () => T('Kiriman', 'Outbox')], ['#/more', '⋯', () => T('Lainnya', 'More')]];

const root = document.getElementById('app')!;
let shown: Screen | null = null, turn = 0;

/** @returns Ends it, for the lock. */
export function start(routes: Route[]) {
  const life = new AbortController(), { signal } = life, go = () => void show(routes);
  addEventListener('hashchange', go, { signal });
  phone.addEventListener('change', () => shown?.live && void draw(shown, false), { signal });
  engine.addEventListener('change', () => document.querySelector('.line')?.replaceWith(line()), { signal });
  go();
  return () => life.abort();
}

async function show(routes: Route[]) {
  const path = decodeURIComponent(location.hash.slice(1)) || '/';
  const found = routes.map(([pattern, screen]) => { const parts = pattern.exec(path); return parts && screen(...parts.slice(1)); }).find(Boolean);
  shown = found ?? { title: T('Tidak ada di ponsel ini', 'Not on this phone'), back: '#/', body: () => empty(T('Yang dicari sudah tidak ada di ponsel ini. Mungkin sudah selesai atau bukan tugas Anda lagi.', 'What you look for is not on this phone any more. It may be done, or it is no longer yours.'), link('#/', T('Ke beranda', 'Home'))) };
  await draw(shown, true);
}

async function draw(screen: Screen, moved: boolean) {
  const mine = ++turn;
  const content = await screen.body();
  if (mine !== turn) return;
  const main = h('main.public', { id: 'main' }, screen.back && h('a.back', { href: screen.back }, '‹ ', T('Kembali', 'Back')), h('h1', { tabindex: -1 }, screen.title), content);
  if (!moved && document.getElementById('main')?.isEqualNode(main)) return;
  const scroll = scrollY;
  root.replaceChildren(h('header.line-box', null, line()), main, nav());
  document.title = `${screen.title} · Pilar`;
  if (moved) {
    scrollTo(0, 0);
    root.querySelector('h1')!.focus({ preventScroll: true });
  } else scrollTo(0, scroll);
}

/** How it stands with the office, always in sight. */
function line() {
  const waiting = phone.unsent.length, asking = phone.unsettled.length;
  return h('div.line', { role: 'status' },
    h('span', null, engine.says || (phone.contact.cursor ? T(`Terhubung ${ago(phone.contact.last)}`, `Connected ${ago(phone.contact.last)}`) : T('Data belum diambil', 'Nothing fetched yet'))),
    waiting > 0 && badge(T(`${waiting} menunggu`, `${waiting} waiting`), 'warn'), asking > 0 && h('a', { href: '#/outbox' }, badge(T(`${asking} perlu Anda`, `${asking} need you`), 'bad')));
}

function nav() {
  const path = location.hash || '#/';
  return h('nav.bar', { 'aria-label': T('Menu utama', 'Main menu') }, bar.map(([href, sign, name]) => h('a', { href, 'aria-current': path === href ? 'page' : null }, h('span.sign', { 'aria-hidden': 'true' }, sign), name())));
}

/** A page without the bar: before the PIN, and when something must be said first. */
export function plain(title: string, ...children: Child[]) {
  shown = null;
  turn++;
  root.replaceChildren(h('main.public', { id: 'main' }, h('p.brand-line', null, 'Pilar'), h('h1', { tabindex: -1 }, title), ...children));
  document.title = `${title} · Pilar`;
  const first = root.querySelector<HTMLElement>('input:not([type=checkbox])') ?? root.querySelector<HTMLElement>('h1');
  first?.focus();
}

export const syncButton = () => button(T('Kirim dan ambil sekarang', 'Send and fetch now'), () => void engine.run(), '.wide');

export const lastContact = () => (phone.contact.last ? `${ago(phone.contact.last)} (${time(phone.contact.last)})` : T('belum pernah', 'never'));

/** Rows that lead somewhere. */
export const rows = (items: { href: string; title: Child; text?: Child; badges?: Child }[]) =>
  h('ul.rows', null, items.map(item => h('li', null, h('a', { href: item.href }, h('span.row-title', null, item.title), item.text && h('span.muted', null, item.text), item.badges && h('span', null, item.badges)))));
