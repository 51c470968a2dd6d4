import { badge, empty, facts, h } from '../kernel/dom';
import { T, number } from '../kernel/text';
import { rows, type Screen } from '../frame';
import { phone } from '../store/phone';
import { call, searched } from './search';

export const providersScreen = (): Screen => ({
  title: T('Siapa dapat menolong', 'Who can help'), back: '#/',
  body: () => {
    const providers = phone.all('providers').sort((a, b) => a.name.localeCompare(b.name, 'id'));
    if (providers.length === 0) return empty(T('Belum ada daftar bantuan di ponsel ini. Ambil dari kantor saat ada sinyal.', 'No directory on this phone yet. Fetch it from the office while there is a signal.'));
    return searched(providers, p => [p.name, ...p.services, ...(p.needs ?? []), p.village_name].join(' '), found => rows(found.map(p => ({
      href: `#/provider/${p.id}`, title: p.name, text: p.services.join(', '), badges: p.free != null && badge(T(`${number(p.free)} tempat kosong`, `${number(p.free)} free places`), p.free > 0 ? 'good' : 'warn'),
    }))), T('kebutuhan, misalnya kursi roda', 'a need, such as wheelchair'));
  },
});

export function providerScreen(id: string): Screen | null {
  const p = phone.one('providers', id);
  return p ? {
    title: p.name, back: '#/providers',
    body: () => [
      facts([T('Layanan', 'Services'), p.services.join(', ')], [T('Untuk', 'For'), p.needs?.join(', ')], [T('Alamat', 'Address'), [p.address, p.village_name].filter(Boolean).join(', ')], [T('Jam buka', 'Opening hours'), p.hours],
        [T('Tempat kosong', 'Free places'), p.free == null ? null : number(p.free)], [T('Telepon', 'Telephone'), p.phone]),
      call(p.phone, p.name),
      p.lat != null && h('div.actions', null, h('a.button', { href: `geo:${p.lat},${p.lon}?q=${p.lat},${p.lon}` }, T('Buka peta', 'Open the map'))),
    ],
  } : null;
}
