import { alert, badge, button, empty, h, link, type Child } from '../kernel/dom';
import { newId } from '../kernel/id';
import { T, time } from '../kernel/text';
import { lastContact, rows, syncButton, type Screen } from '../frame';
import { formOf } from '../forms/forms';
import { draftOf } from '../forms/form';
import { db } from '../store/db';
import { phone, stateName, stateTone, type Act } from '../store/phone';
import { seal } from '../store/vault';
import { engine } from '../sync/engine';
import { conflict } from './conflict';

export const outboxScreen = (): Screen => ({
  title: T('Kiriman', 'Outbox'), live: true,
  body: () => [
    h('p', null, T('Terakhir terhubung:', 'Last contact:'), ' ', lastContact(), '. ', T(`Data di ponsel ini dihapus bila ${phone.contact.days} hari tidak terhubung.`, `The data on this phone is removed after ${phone.contact.days} days without contact.`)),
    syncButton(),
    phone.acts.length === 0 && empty(T('Yang Anda tulis di ponsel ini muncul di sini: menunggu, terkirim, atau ditolak beserta alasannya.', 'What you write on this phone appears here: waiting, sent, or refused with the reason.')),
    group(T('Perlu Anda', 'Needs you'), phone.unsettled), group(T('Menunggu', 'Waiting'), phone.unsent), group(T('Diterima kantor', 'Received by the office'), phone.acts.filter(act => act.state === 'done').reverse()),
  ],
});

const group = (title: string, acts: Act[]): Child => acts.length > 0 && [h('h2', null, title), rows(acts.map(act => ({ href: `#/act/${act.id}`, title: act.title, text: time(act.at), badges: badge(stateName(act), stateTone(act)) })))];

export function actScreen(id: string): Screen | null {
  const act = phone.acts.find(a => a.id === id);
  return act ? { title: act.title, back: '#/outbox', live: true, body: () => shown(phone.acts.find(a => a.id === id) ?? act) } : null;
}

function shown(act: Act): Child {
  return [
    h('p', null, badge(stateName(act), stateTone(act)), ' ', h('span.muted', null, time(act.at))),
    act.state === 'refused' && [alert('bad', T('Kantor tidak dapat menerimanya', 'The office cannot take it'), h('p', null, act.answer?.message)), act.answer?.candidates?.length ? lookAlikes(act) : corrections(act)],
    act.state === 'conflict' && conflict(act),
    (act.state === 'waiting' || act.state === 'failed' || act.state === 'done') && act.answer?.message && h('p', null, act.answer.message),
    act.answer?.record?.number && h('p', null, T('Nomor:', 'Number:'), ' ', h('strong', null, act.answer.record.number)),
    act.data.case && act.state !== 'refused' && h('p', null, link(`#/case/${act.data.case}`, T('Lihat kasusnya', 'See the case'))),
  ];
}

const corrections = (act: Act): Child => h('div.actions', null, formOf(act.form) && h('a.button.primary', { href: `#/fix/${act.id}` }, T('Perbaiki', 'Correct it')), drop(act));

const drop = (act: Act) => h('details.confirm', null, h('summary', null, T('Buang', 'Discard')), h('div.confirm-box', null, h('p', null, T('Yang Anda tulis ini dihapus dari ponsel dan tidak sampai ke kantor.', 'What you wrote is removed from the phone and does not reach the office.')),
  button(T('Ya, buang', 'Yes, discard'), async () => { location.hash = '#/outbox'; await phone.remove(act.id); }, '.danger')));

/** Maybe the same person: the reporter knows the village and says which. */
function lookAlikes(act: Act): Child {
  return [
    h('h2', null, T('Mungkin orang yang sama', 'Maybe the same person')),
    h('ul.plain', null, act.answer!.candidates!.map(c => h('li.card', null, h('strong', null, c.name ?? c.number), h('p', null, [c.name && c.number, c.why].filter(Boolean).join(' · ')),
      h('div.actions', null, button(T('Ya, tulis kunjungan di kasus ini', 'Yes, write a visit on this case'), () => visitInstead(act, c.case)))))),
    h('div.actions', null, button(T('Lain orang, kirim laporannya', 'Somebody else, send the report'), () => distinct(act), '.primary'), h('a.button', { href: `#/fix/${act.id}` }, T('Perbaiki', 'Correct it')), drop(act)),
  ];
}

async function distinct(act: Act) {
  const { answer, answeredAt, ...same } = act;
  await phone.enqueue({ ...same, id: newId(), state: 'queued', data: { ...act.data, confirm_distinct: true } }, { replaces: act.id });
  location.hash = '#/outbox';
  engine.soon();
}

/** What was reported becomes the text of a visit; the report itself is not needed any more once that is written. */
async function visitInstead(act: Act, case_: string) {
  const name = `entry:${case_}:visit`;
  const draft = { text: act.data.need, photos: act.files, on: act.at.slice(0, 10), ...(await draftOf(name)) };
  await db.put('drafts', await seal('drafts/' + name, draft), name);
  await phone.remove(act.id);
  location.hash = `#/form/${name}`;
}

