import { renderSVG } from 'uqr';
import { badge, empty, facts, h, type Child } from '../kernel/dom';
import { T, day, today } from '../kernel/text';
import { rows, type Screen } from '../frame';
import { phone } from '../store/phone';
import type { EventRecord } from '../store/shares';

export const eventsScreen = (): Screen => ({
  title: T('Kegiatan dan QR', 'Events and QR'), back: '#/', live: true,
  body: () => {
    const events = phone.all('events').sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1));
    return events.length === 0 ? empty(T('Tidak ada kegiatan. Bimtek yang Anda ikuti atau jaga muncul di sini.', 'No events. Trainings you attend or watch over appear here.'))
      : rows(events.map(e => ({ href: `#/event/${e.id}`, title: e.title, text: `${period(e)}${e.place ? ' · ' + e.place : ''}`, badges: [e.code != null && badge(T('QR saya', 'my QR'), 'info'), e.ends_on < today() && badge(T('selesai', 'over'))] })));
  },
});

const period = (e: EventRecord) => (e.starts_on === e.ends_on ? day(e.starts_on) : `${day(e.starts_on)} – ${day(e.ends_on)}`);

export function eventScreen(id: string): Screen | null {
  const e = phone.one('events', id);
  return e ? {
    title: e.title, back: '#/events',
    body: () => [
      facts([T('Waktu', 'When'), period(e)], [T('Tempat', 'Place'), [e.place, e.address].filter(Boolean).join(', ')]),
      e.code != null && [h('h2', null, T('QR saya', 'My QR')), h('p', null, T('Tunjukkan kepada petugas di pintu.', 'Show it to the officer at the door.')), qr(e.code)],
      e.code != null && e.sessions.some(s => s.day === today()) && h('a.button.primary.wide', { href: `#/here/${e.id}` }, T('Saya hadir: pindai layar ruangan', 'I am here: scan the screen of the room')),
      e.scan && h('a.button.primary.wide', { href: `#/scan/${e.id}` }, T('Pindai kehadiran', 'Scan attendance')),
      e.sessions.length > 0 && [h('h2', null, T('Jadwal', 'Schedule')), h('ul.plain', null, e.sessions.map(s => h('li', null, h('strong', null, s.title), h('p.muted', null, `${day(s.day)}, ${s.from}–${s.until}${s.room ? ` · ${s.room}` : ''}`))))],
    ],
  } : null;
}

function qr(text: string): Child {
  const picture = h<HTMLImageElement>('img.qr', { alt: T('Kode QR', 'QR code'), width: 280, height: 280 });
  picture.src = 'data:image/svg+xml,' + encodeURIComponent(renderSVG(text, { border: 2 }));
  return [picture, h('p.code', null, text.split('/').pop())];
}
