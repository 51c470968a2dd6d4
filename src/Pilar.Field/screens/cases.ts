import { badge, empty, facts, h, link, type Child } from '../kernel/dom';
import { T, day, number, time, today } from '../kernel/text';
import { rows, type Screen } from '../frame';
import { entryName, entryTypes } from '../forms/forms';
import { phone, stateName, stateTone, type Act } from '../store/phone';
import { photo } from '../store/photos';
import type { CaseRecord } from '../store/shares';
import { call } from './search';
import { openTasks, taskRow } from './tasks';

/** Reports the office does not have yet are cases too. */
const reports = () => phone.acts.filter(act => act.kind === 'case.report' && !phone.one('cases', act.data.case) && act.state !== 'conflict');

const pending = (case_: string) => phone.acts.filter(act => (act.kind === 'case.entry' || act.kind === 'case.amend') && act.data.case === case_ && act.state !== 'done').reverse();

export const casesScreen = (): Screen => ({
  title: T('Kasus saya', 'My cases'), live: true,
  body: () => {
    const cases = phone.all('cases').sort((a, b) => ((a.due_on ?? '9') < (b.due_on ?? '9') ? -1 : 1)), own = reports();
    if (cases.length + own.length === 0)
      return empty(T('Belum ada kasus di ponsel ini. Laporan Anda dan kasus yang Anda dampingi muncul di sini.', 'No cases on this phone yet. Your reports and the cases you accompany appear here.'), h('a.button.primary', { href: '#/form/report' }, T('Laporan baru', 'New report')));
    return rows([
      ...own.map(act => ({ href: `#/case/${act.data.case}`, title: act.data.person.name as string, text: day(act.at), badges: badge(stateName(act), stateTone(act)) })),
      ...cases.map(c => ({ href: `#/case/${c.id}`, title: c.name, text: c.number, badges: [badge(c.stage_name), urgent(c), c.due_on != null && c.due_on < today() && badge(T('terlambat', 'late'), 'bad'), answered(c)] })),
    ]);
  },
});

const urgent = (c: CaseRecord) => c.urgency.toLowerCase() !== 'normal' && badge(phone.name('urgency', c.urgency), c.urgency.toLowerCase() === 'emergency' ? 'bad' : 'warn');

const answered = (c: CaseRecord) => c.referrals.map(r => badge(T(`Rujukan: ${r.state_name}`, `Referral: ${r.state_name}`), toneOf(r.state)));

const toneOf = (state: string) => (({ declined: 'bad', offered: 'warn', done: 'good', withdrawn: '' }) as const)[state.toLowerCase()] ?? 'info';

export function caseScreen(id: string): Screen | null {
  const known = phone.one('cases', id), report = phone.acts.find(act => act.kind === 'case.report' && act.data.case === id);
  if (!known && !report) return null;
  return {
    title: known?.name ?? report!.data.person.name, back: '#/cases', live: true,
    body: () => {
      const record = phone.one('cases', id);
      return record ? [about(record), doings(id, record), details(record), tasks(id), referrals(record), story(id, record)] : [reported(phone.acts.find(act => act.kind === 'case.report' && act.data.case === id)), doings(id), story(id)];
    },
  };
}

function about(c: CaseRecord): Child {
  return [
    h('p', null, c.number, ' ', badge(c.stage_name), urgent(c), c.sealed && badge(T('disegel', 'sealed'), 'info')),
    h('p.lines', null, c.need),
    call(c.phone, c.name),
  ];
}

function details(c: CaseRecord): Child {
  return facts([T('Jenis', 'Kinds'), c.kinds.map(code => phone.name('ppks', code)).join(', ')], [T('Umur', 'Age'), c.age], [T('Jenis kelamin', 'Sex'), c.sex && (c.sex === 'P' ? T('Perempuan', 'Female') : T('Laki-laki', 'Male'))], [T('Tempat', 'Place'), [c.address, phone.options('villages').find(v => v.code === c.village)?.name].filter(Boolean).join(', ')],
    [T('Telepon', 'Telephone'), c.phone], [T('Orang tua atau wali', 'Parent or guardian'), [c.guardian, c.guardian_phone].filter(Boolean).join(' · ')], [T('Penanggung jawab', 'Responsible'), c.owner], [T('Tenggat tahap ini', 'Due'), c.due_on && day(c.due_on)], [T('Dilaporkan', 'Reported'), time(c.reported_at)]);
}

/** As it was written here. */
function reported(report?: Act): Child {
  if (!report) return null;
  const { data } = report;
  return [
    h('p', null, badge(stateName(report), stateTone(report)), ' ', link(`#/act/${report.id}`, T('Lihat kiriman', 'See what was sent'))),
    h('p.lines', null, data.need), shownPhotos(report.files),
    facts([T('Jenis', 'Kinds'), data.kinds.map((code: string) => phone.name('ppks', code)).join(', ')], [T('Umur', 'Age'), data.person.age != null && number(data.person.age)], [T('Alamat', 'Address'), data.person.address], [T('Ditulis', 'Written'), time(report.at)]),
  ];
}

function shownPhotos(names: string[]) {
  const place = h('div.photos');
  for (const [i, name] of names.entries()) void photo(name).then(content => {
    if (!content) return;
    const address = URL.createObjectURL(content);
    place.append(h('img', { src: address, alt: T(`Foto ${i + 1}`, `Photo ${i + 1}`), width: 96, height: 96, onload: () => URL.revokeObjectURL(address) }));
  });
  return names.length > 0 && place;
}

function doings(id: string, record?: CaseRecord): Child {
  return h('div.actions', null, entryTypes.map((type, i) => h('a.button' + (i === 0 ? '.primary' : ''), { href: `#/form/entry:${id}:${type}` }, `+ ${entryName(type)}`)), record && h('a.button', { href: `#/form/amend:${id}` }, T('Ubah data', 'Change data')));
}

function tasks(id: string): Child {
  const open = openTasks().filter(task => task.case === id);
  return open.length > 0 && [h('h2', null, T('Tugas', 'Tasks')), h('ul.plain', null, open.map(task => taskRow(task, false)))];
}

function referrals(c: CaseRecord): Child {
  return c.referrals.length > 0 && [h('h2', null, T('Rujukan', 'Referrals')), h('ul.plain', null, c.referrals.map(r => h('li.card', null,
    h('strong', null, r.service), h('p', null, r.provider), h('p', null, badge(r.state_name, toneOf(r.state)), ' ', r.due_on && T(`jawaban ditunggu sampai ${day(r.due_on)}`, `answer due by ${day(r.due_on)}`)),
    r.outcome && h('p.lines', null, r.outcome))))];
}

function story(id: string, record?: CaseRecord): Child {
  const waiting = pending(id);
  if (waiting.length + (record?.entries.length ?? 0) === 0) return null;
  return [h('h2', null, T('Perjalanan kasus', 'Story')), h('ol.story', null,
    waiting.map(act => h('li', null, h('strong', null, link(`#/act/${act.id}`, act.title)), h('span.muted', null, ' · ', time(act.at)), act.data.text && h('p.lines', null, act.data.text), badge(stateName(act), stateTone(act)))),
    record?.entries.map(e => h('li', null, h('strong', null, entryName(e.kind)), ' · ', e.author, h('span.muted', null, ' · ', time(e.at)), h('p.lines', null, e.text), e.awaits && badge(T('menunggu pengesahan', 'waits for a supervisor'), 'warn'))))];
}
