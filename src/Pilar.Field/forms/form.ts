import { alert, button, h } from '../kernel/dom';
import { newId } from '../kernel/id';
import { T } from '../kernel/text';
import { db } from '../store/db';
import { hashesIn, phone, type Act } from '../store/phone';
import { seal, unseal } from '../store/vault';
import { engine } from '../sync/engine';
import { labelled } from './controls';
import type { Errors, Form, Values } from './fields';

/** How a form was opened. */
export interface Opening {
  /** A refused act, to be corrected into a new one. */
  corrects?: Act;
  /** Where to go when it is written. */
  then: string;
}

/** A form that is never lost: each change lies on the phone, until it is an act in the outbox. */
export async function formScreen(form: Form, { corrects, then }: Opening): Promise<HTMLElement> {
  const name = corrects ? `${form.id}#${corrects.id}` : form.id;
  const draft = await draftOf(name);
  const values: Values = draft ?? (corrects ? corrects.values ?? form.initial : form.initial) ?? {};
  const controls = form.fields.map(field => ({ field, ...labelled(field, `f-${field.name}`, values[field.name], () => changed()) }));
  for (const c of controls) c.element.addEventListener('input', () => c.fail([]));
  const said = h('div', { tabindex: -1 }), kept = h('p.help', { role: 'status' });

  const read = () => Object.fromEntries(controls.map(c => [c.field.name, c.read()]));
  const relevant = (all: Values) => Object.fromEntries(controls.filter(c => !c.field.when || c.field.when(all)).map(c => [c.field.name, all[c.field.name]]));
  function arrange() {
    const all = read();
    for (const c of controls) if (c.field.when) c.element.hidden = !c.field.when(all);
  }

  let saving = Promise.resolve(), over = false;
  function changed() {
    arrange();
    const now = read();
    saving = saving.then(async () => {
      if (over) return;
      await db.put('drafts', await seal('drafts/' + name, now), name);
      kept.textContent = T('Draf tersimpan di ponsel ini.', 'The draft is kept on this phone.');
    });
  }

  function complain(errors: Errors) {
    const known = new Set(controls.map(c => c.field.name));
    for (const c of controls) c.fail(errors[c.field.name] ?? []);
    const others = Object.entries(errors).filter(([field]) => !known.has(field)).flatMap(([, messages]) => messages);
    const first = controls.find(c => errors[c.field.name]?.length);
    said.replaceChildren(...(Object.keys(errors).length ? [alert('bad', T('Belum dapat disimpan. Periksa yang ditandai.', 'This cannot be saved yet. See what is marked.'), ...others.map(m => h('p', null, m)))] : []));
    (first?.element.querySelector<HTMLElement>('input,select,textarea') ?? said).focus();
    first?.element.scrollIntoView({ block: 'center' });
  }

  async function submit(event: Event) {
    event.preventDefault();
    const asked = relevant(read());
    const errors = { ...missing(form, asked), ...form.check?.(asked) };
    if (Object.keys(errors).length) return complain(errors);
    save.disabled = over = true;
    await saving;
    const data = form.data(asked);
    await phone.enqueue({ id: newId(), kind: form.kind, at: new Date().toISOString(), base_version: form.base_version, needs: form.needs, data, values: asked, state: 'queued', title: form.summary(asked), files: [...new Set(hashesIn(data))], form: form.id },
      { draft: name, replaces: corrects?.id });
    history.replaceState(null, '', then);
    dispatchEvent(new HashChangeEvent('hashchange'));
    engine.soon();
  }

  const save = h<HTMLButtonElement>('button.primary', { type: 'submit' }, form.save);
  const discard = async () => {
    over = true;
    await saving;
    await db.delete('drafts', name);
    history.back();
  };
  const element = h('form.form', { novalidate: true, onsubmit: submit, oninput: changed, onchange: changed },
    form.lead && h('p.lead', null, form.lead), said, controls.map(c => c.element), kept,
    h('div.form-buttons', null, save, button(draft ? T('Buang draf', 'Discard the draft') : T('Batal', 'Cancel'), discard, '.quiet')));
  arrange();
  if (corrects?.answer) queueMicrotask(() => complain(corrects.answer!.errors ?? { '': [corrects.answer!.message ?? ''] }));
  return element;
}

function missing(form: Form, asked: Values): Errors {
  const nothing = (value: any) => value == null || value === '' || value === false || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(form.fields.filter(f => f.required && f.name in asked && nothing(asked[f.name])).map(f => [f.name, [T('Bagian ini harus diisi.', 'This has to be filled in.')]]));
}

export async function draftOf(name: string): Promise<Values | null> {
  const row = await db.get('drafts', name);
  return row ? unseal('drafts/' + name, row) : null;
}
