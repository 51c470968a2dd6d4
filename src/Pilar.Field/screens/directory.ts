import { badge, empty, facts, h } from '../kernel/dom';
import { T, day, number } from '../kernel/text';
import { rows, type Screen } from '../frame';
import { phone } from '../store/phone';
import type { ProviderRecord } from '../store/shares';
import { call, searched } from './search';

const kindsOf = (p: ProviderRecord) => [...new Set(p.services.flatMap(s => s.kinds ?? []))].map(code => phone.name('ppks', code));
const freeIn = (p: ProviderRecord) => p.services.reduce<number | null>((sum, s) => (s.free == null ? sum : (sum ?? 0) + s.free), null);

export const providersScreen = (): Screen => ({
  title: T('Siapa dapat menolong', 'Who can help'), back: '#/',
  body: () => {
    const providers = phone.all('providers').sort((a, b) => a.name.localeCompare(b.name, 'id'));
    if (providers.length === 0) return empty(T('Belum ada daftar bantuan di ponsel ini. Ambil dari kantor saat ada sinyal.', 'No directory on this phone yet. Fetch it from the office while there is a signal.'));
    return searched(providers, p => [p.name, ...p.services.map(s => s.name), ...kindsOf(p), ...p.places.map(place => place.address)].join(' '), found => rows(found.map(p => ({
      href: `#/provider/${p.id}`, title: p.name, text: p.services.map(s => s.name).join(', '), badges: freeIn(p) != null && free(freeIn(p)!),
    }))), T('kebutuhan, misalnya kursi roda', 'a need, such as wheelchair'));
  },
});

const free = (places: number) => badge(T(`${number(places)} tempat kosong`, `${number(places)} free places`), places > 0 ? 'good' : 'warn');

export function providerScreen(id: string): Screen | null {
  const p = phone.one('providers', id);
  return p ? {
    title: p.name, back: '#/providers',
    body: () => [
      call(p.phone, p.name, p.whatsapp),
      p.verified_on != null && h('p.muted', null, T(`Diperiksa ${day(p.verified_on)}`, `Checked ${day(p.verified_on)}`)),
      h('h2', null, T('Layanan', 'Services')),
      h('ul.plain', null, p.services.map(s => h('li.card', null, h('strong', null, s.name), ' ', s.free != null && free(s.free),
        facts([T('Untuk', 'For'), s.kinds?.map(code => phone.name('ppks', code)).join(', ')], [T('Umur', 'Age'), (s.age_from != null || s.age_to != null) && `${s.age_from ?? 0}–${s.age_to ?? '…'}`], [T('Cara mendaftar', 'How to apply'), s.apply])))),
      p.places.map(place => [facts([T('Alamat', 'Address'), place.address], [T('Jam buka', 'Opening hours'), place.hours && h('span.lines', null, place.hours)]),
        place.lat != null && h('div.actions', null, h('a.button', { href: `geo:${place.lat},${place.lon}?q=${place.lat},${place.lon}` }, T('Buka peta', 'Open the map')))]),
    ],
  } : null;
}
