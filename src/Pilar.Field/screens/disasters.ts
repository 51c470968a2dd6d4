import { badge, empty, facts, h } from '../kernel/dom';
import { T, number, time } from '../kernel/text';
import { rows, type Screen } from '../frame';
import { phone } from '../store/phone';
import { scanner } from './scan';

export const disastersScreen = (): Screen => ({
  title: T('Bencana', 'Disasters'), back: '#/', live: true,
  body: () => {
    const open = phone.all('disasters');
    return open.length === 0 ? empty(T('Tidak ada kejadian terbuka di wilayah Anda.', 'No open incident in your area.'))
      : [rows(open.map(d => ({ href: `#/disaster/${d.id}`, title: d.title, text: time(d.started_at), badges: badge(d.stage_name, 'warn') }))), h('a.button.wide', { href: '#/checkin' }, T('Relawan masuk atau keluar', 'Volunteer in or out'))];
  },
});

export function disasterScreen(id: string): Screen | null {
  const d = phone.one('disasters', id);
  return d ? {
    title: d.title, back: '#/disasters', live: true,
    body: () => [
      h('p', null, badge(d.stage_name, 'warn'), ' ', time(d.started_at)),
      h('a.button.primary.wide', { href: `#/form/household:${id}` }, T('Data keluarga', 'List a household')),
      d.stores.map(s => h('a.button.wide', { href: `#/form/goods:${id}:${s.id}` }, T(`Barang keluar: ${s.name}`, `Goods out: ${s.name}`))),
      d.shelters.length > 0 && [h('h2', null, T('Pengungsian', 'Shelters')), facts(...d.shelters.map(s => [s.name, s.capacity == null ? T('daya tampung belum diketahui', 'capacity not known') : T(`${number(s.capacity)} orang`, `${number(s.capacity)} people`)] as [string, string]))],
    ],
  } : null;
}

export const checkInScreen = (): Screen => ({
  title: T('Relawan masuk atau keluar', 'Volunteer in or out'), back: '#/disasters',
  body: () => scanner({ kind: 'disaster.checkin', name: T('Relawan', 'Volunteer'), data: code => ({ code: new URLSearchParams(code.split('?')[1]).get('code') ?? code }) }),
});
