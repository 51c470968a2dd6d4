import { badge, empty, h, link } from '../kernel/dom';
import { T } from '../kernel/text';
import type { Screen } from '../frame';
import { phone } from '../store/phone';
import { call, searched } from './search';

interface Somebody { name: string; kind: string; place?: string; phone?: string; case?: string }

const villageOf = (code: string) => phone.options('villages').find(v => v.code === code)?.name;

/** As the field says it: abbreviations stay, names of several words are written out. */
const kindName = (kind: string) => (/^[a-z]{2,4}$/.test(kind) ? kind.toUpperCase() : kind.replaceAll('_', ' ').replace(/^./, first => first.toUpperCase()));

/** Who serves here, and whom one's cases are about. */
const everybody = (): Somebody[] => [
  ...phone.all('people').map(p => ({ name: p.name, kind: kindName(p.kind), place: villageOf(p.village), phone: p.phone })),
  ...phone.all('cases').map(c => ({ name: c.name, kind: T('klien', 'client'), place: villageOf(c.village), phone: c.phone, case: c.id })),
].sort((a, b) => a.name.localeCompare(b.name, 'id'));

export const peopleScreen = (): Screen => ({
  title: T('Orang di desa saya', 'People of my village'), back: '#/',
  body: () => {
    const people = everybody();
    if (people.length === 0) return empty(T('Belum ada orang di ponsel ini. Ambil dari kantor saat ada sinyal.', 'No people on this phone yet. Fetch them from the office while there is a signal.'));
    return searched(people, p => `${p.name} ${p.kind} ${p.place ?? ''}`, found => h('ul.plain', null, found.map(p =>
      h('li.card', null, h('strong', null, p.case ? link(`#/case/${p.case}`, p.name) : p.name), h('p', null, badge(p.kind, p.case ? 'info' : ''), ' ', p.place), call(p.phone, p.name)))), T('nama', 'name'));
  },
});
