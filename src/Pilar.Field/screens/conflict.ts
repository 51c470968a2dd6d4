import { alert, button, h, type Child } from '../kernel/dom';
import { newId } from '../kernel/id';
import { T, time } from '../kernel/text';
import { phone, type Act } from '../store/phone';
import { engine } from '../sync/engine';
import type { ConflictField } from '../sync/wire';

type Side = 'mine' | 'theirs';

/** What was picked and not sent yet, by act: the page is drawn anew when something arrives. */
const picked = new Map<string, Record<string, Side>>();

/** Two people changed the same field: both values stay in sight until somebody has chosen one for each. */
export function conflict(act: Act): Child {
  const decided = phone.acts.find(a => a.kind === 'conflict.decide' && a.data.conflict === act.answer?.conflict && a.state !== 'refused' && (a.state !== 'done' || a.answeredAt! > act.answeredAt!));
  if (decided) return alert('info', T('Sudah Anda pilih.', 'You have chosen.'), h('p', null, T('Pilihan ini dikirim dan sesudah itu sama di semua ponsel.', 'The choice is sent, and then it is the same on all phones.')));
  const fields = act.answer?.fields ?? [], chosen = picked.get(act.id) ?? {};
  picked.set(act.id, chosen);
  const send = button(T('Kirim pilihan', 'Send the choice'), () => decide(act, chosen), '.primary.wide');
  const look = () => { send.disabled = fields.some(f => !chosen[f.field]); };
  look();
  return [
    alert('warn', T('Orang lain mengubah isian yang sama.', 'Somebody else has changed the same field.'), h('p', null, T('Pilih mana yang benar. Keduanya tetap tersimpan sampai ada yang memilih.', 'Choose which is right. Both are kept until somebody chooses.'))),
    fields.map(field => choice(field, chosen[field.field], side => { chosen[field.field] = side; look(); })),
    send,
  ];
}

function choice(field: ConflictField, now: Side | undefined, pick: (side: Side) => void): Child {
  const option = (side: Side, title: string, value: unknown, note: Child) => h('label.side', null, h('input', { type: 'radio', name: field.field, value: side, checked: side === now, onchange: () => pick(side) }), h('span', null, h('strong', null, title), note && h('span.muted', null, note), h('span.lines', null, said(field, value))));
  return h('fieldset.field.sides', null, h('legend', null, field.label), field.base != null && h('p.help', null, T('Sebelumnya:', 'Before:'), ' ', said(field, field.base)),
    option('mine', T('Dari saya', 'From me'), field.mine, null), option('theirs', T('Dari yang lain', 'From the other'), field.theirs, [field.by, field.at && time(field.at)].filter(Boolean).join(' · ')));
}

const said = (field: ConflictField, value: unknown) => (value == null || value === '' ? T('(kosong)', '(empty)') : phone.name(field.field, value));

async function decide(act: Act, choose: Record<string, Side>) {
  await phone.enqueue({ id: newId(), kind: 'conflict.decide', at: new Date().toISOString(), data: { conflict: act.answer!.conflict, choose }, values: {}, state: 'queued', title: T(`Pilihan: ${act.title}`, `Choice: ${act.title}`), files: [], form: '' });
  engine.soon();
}
