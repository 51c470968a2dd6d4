import { badge, empty, h } from '../kernel/dom';
import { T } from '../kernel/text';
import type { Screen } from '../frame';
import { phone } from '../store/phone';
import { call, searched } from './search';

export const peopleScreen = (): Screen => ({
  title: T('Orang di desa saya', 'People of my village'), back: '#/',
  body: () => {
    const people = phone.all('people').sort((a, b) => a.name.localeCompare(b.name, 'id'));
    if (people.length === 0) return empty(T('Belum ada orang di ponsel ini. Ambil dari kantor saat ada sinyal.', 'No people on this phone yet. Fetch them from the office while there is a signal.'));
    return searched(people, p => `${p.name} ${p.kind_name} ${p.village_name ?? ''}`, found => h('ul.plain', null, found.map(p =>
      h('li.card', null, h('strong', null, p.name), h('p', null, badge(p.kind_name, p.kind === 'client' ? 'info' : ''), ' ', p.village_name), call(p.phone, p.name)))), T('nama', 'name'));
  },
});
