import { h, button, type Attributes, type Child } from '../kernel/dom';
import { newId } from '../kernel/id';
import { T } from '../kernel/text';
import { phone } from '../store/phone';
import { keepPhoto, photo } from '../store/photos';
import type { Option } from '../store/shares';
import type { Field } from './fields';

/** How one question is shown and read. */
export interface Control { element: HTMLElement; read: () => any; group?: boolean }

const fewOptions = 6, mostPhotos = 5;

export function control(field: Field, id: string, value: any, changed: () => void): Control {
  const described: Attributes = { id, 'aria-describedby': `${id}-help`, 'aria-required': field.required ? 'true' : null };
  switch (field.type) {
    case 'lines': return plain(h<HTMLTextAreaElement>('textarea', { ...described, rows: 4, maxlength: field.max ?? 4000 }), value);
    case 'choice': return choice(field, id, field.options ?? [], value, described);
    case 'village': return choice(field, id, phone.options('villages'), value ?? onlyVillage(), described);
    case 'choices': return several(field.options ?? [], id, value ?? []);
    case 'yes': return tick(field, id, value);
    case 'point': return point(value, id, changed);
    case 'photos': return photos(value ?? [], id, changed);
    case 'uuid': return silent(value ?? newId());
    case 'rows': return rows(field, id, value ?? [], changed);
    case 'number': return numeric(field, described, value);
    default: return plain(h<HTMLInputElement>('input', { ...described, type: field.type, maxlength: field.max ?? 400, autocomplete: 'off' }), value);
  }
}

function plain(element: HTMLInputElement | HTMLTextAreaElement, value: any): Control {
  element.value = value ?? '';
  return { element, read: () => element.value.trim() || null };
}

function numeric(field: Field, described: Attributes, value: any): Control {
  const element = h<HTMLInputElement>('input.narrow', { ...described, type: 'number', inputmode: 'numeric', min: field.min, max: field.max });
  element.value = value ?? '';
  return { element, read: () => (element.value === '' ? null : Number(element.value)) };
}

const onlyVillage = () => (phone.options('villages').length === 1 ? phone.options('villages')[0].code : null);

function choice(field: Field, id: string, options: Option[], value: any, described: Attributes): Control {
  if (options.length > fewOptions) {
    const element = h<HTMLSelectElement>('select', described, h('option', { value: '' }, T('Pilih …', 'Choose …')), options.map(o => h('option', { value: o.code, selected: o.code === value }, o.name)));
    return { element, read: () => element.value || null };
  }
  const element = h('div', { role: 'radiogroup', 'aria-required': field.required ? 'true' : null }, options.map(o => ticked('radio', id, o.name, o.code, o.code === value)));
  return { element, group: true, read: () => element.querySelector<HTMLInputElement>('input:checked')?.value ?? null };
}

function several(options: Option[], id: string, value: string[]): Control {
  const boxes = options.map(o => ticked('checkbox', id, o.name, o.code, value.includes(o.code)));
  const filter = h<HTMLInputElement>('input', { type: 'search', 'aria-label': T('Cari pilihan', 'Search the choices'), placeholder: T('Cari …', 'Search …'), oninput: () => {
    const words = filter.value.toLowerCase();
    for (const box of boxes) box.hidden = !box.textContent!.toLowerCase().includes(words) && !box.querySelector('input')!.checked;
  } });
  const element = h('div', null, options.length > fewOptions && filter, h('div.long', null, boxes));
  return { element, group: true, read: () => boxes.map(b => b.querySelector('input')!).filter(i => i.checked).map(i => i.value) };
}

const ticked = (type: string, name: string, label: Child, value: string, checked: boolean) => h('label.choice', null, h('input', { type, name, value, checked }), h('span', null, label));

function tick(field: Field, id: string, value: any): Control {
  const element = ticked('checkbox', id, field.label, 'yes', value === true);
  return { element, group: true, read: () => element.querySelector('input')!.checked };
}

const silent = (value: string): Control => ({ element: h('span', { hidden: true }), read: () => value });

function point(value: any, id: string, changed: () => void): Control {
  let known = value;
  const said = h('p', { role: 'status' });
  const show = (text?: string) => { said.textContent = text ?? (known ? `${known.lat.toFixed(5)}, ${known.lon.toFixed(5)}` : ''); clear.hidden = !known; };
  const clear = button(T('Hapus titik', 'Remove the point'), () => { known = null; show(); changed(); }, '.quiet');
  const find = button(T('Ambil titik tempat ini', 'Take the point of this place'), () => {
    show(T('Mencari satelit …', 'Looking for satellites …'));
    navigator.geolocation.getCurrentPosition(
      place => { known = { lat: place.coords.latitude, lon: place.coords.longitude }; show(); changed(); },
      () => show(T('Titik tidak ditemukan. Nyalakan lokasi di ponsel, atau lanjutkan tanpa titik.', 'No point found. Switch on location on the phone, or go on without.')),
      { enableHighAccuracy: true, timeout: 30_000, maximumAge: 60_000 });
  });
  show();
  return { element: h('div', { id }, said, h('div.actions', null, find, clear)), group: true, read: () => known ?? null };
}

function photos(value: string[], id: string, changed: () => void): Control {
  const names = [...value], shown = h('div.photos'), said = h('p', { role: 'status' });
  const add = h<HTMLInputElement>('input', { id, type: 'file', accept: 'image/*', multiple: true, 'aria-label': T('Tambah foto', 'Add photos'), 'aria-describedby': `${id}-help`, onchange: async () => {
    for (const file of [...add.files!].slice(0, mostPhotos - names.length)) {
      said.textContent = T('Foto sedang diperkecil …', 'Making the photo smaller …');
      try {
        const name = await keepPhoto(file);
        if (!names.includes(name)) names.push(name);
        said.textContent = '';
      } catch {
        said.textContent = T('Berkas ini bukan foto yang dapat dibaca.', 'This file is no photo that can be read.');
      }
      changed();
      await show();
    }
    add.value = '';
  } });
  async function show() {
    const pictures = await Promise.all(names.map(async (name, i) => {
      const content = await photo(name), address = content && URL.createObjectURL(content);
      return h('figure', null, address ? h('img', { src: address, alt: T(`Foto ${i + 1}`, `Photo ${i + 1}`), width: 96, height: 96, onload: () => URL.revokeObjectURL(address) }) : T('sudah terkirim', 'sent already'),
        button(T('Hapus', 'Remove'), () => { names.splice(names.indexOf(name), 1); changed(); void show(); }, '.quiet'));
    }));
    shown.replaceChildren(...pictures);
    add.hidden = names.length >= mostPhotos;
  }
  void show();
  return { element: h('div', null, shown, said, add), group: true, read: () => [...names] };
}

function rows(field: Field, id: string, value: any[], changed: () => void): Control {
  const list = h('div'), lines: { element: HTMLElement; read: () => any }[] = [];
  let next = 0;
  function add(initial: any) {
    const inner = (field.fields ?? []).map(f => [f.name, labelled(f, `${id}-${next}-${f.name}`, initial?.[f.name], changed)] as const);
    next++;
    const line = {
      element: h('div.card', null, inner.map(([, c]) => c.element), button(T('Hapus baris ini', 'Remove this row'), () => { lines.splice(lines.indexOf(line), 1); line.element.remove(); changed(); }, '.quiet')),
      read: () => Object.fromEntries(inner.map(([name, c]) => [name, c.read()])),
    };
    lines.push(line);
    list.append(line.element);
  }
  for (const line of value) add(line);
  return { element: h('div', { id }, list, button(T('Tambah baris', 'Add a row'), () => { add(null); changed(); })), group: true, read: () => lines.map(line => line.read()) };
}

/** A question with its words around it. */
export function labelled(field: Field, id: string, value: any, changed: () => void): Control & { fail: (messages: string[]) => void } {
  const inner = control(field, id, value, changed), error = h('p.error', { id: `${id}-error` });
  const label: Child = [field.label, !field.required && field.type !== 'yes' && h('span.optional', null, ' ', T('(boleh kosong)', '(optional)'))];
  const help = field.help ? h('p.help', { id: `${id}-help` }, field.help) : h('span', { id: `${id}-help`, hidden: true });
  const element = field.type === 'uuid' ? inner.element
    : inner.group ? h('fieldset.field', null, field.type === 'yes' ? h('legend.hidden', null, field.label) : h('legend', null, label), help, error, inner.element)
    : h('div.field', null, h('label', { for: id }, label), help, error, inner.element);
  return {
    ...inner, element,
    fail(messages) {
      error.textContent = messages.join(' ');
      element.classList.toggle('wrong', messages.length > 0);
      if (!inner.group) messages.length ? inner.element.setAttribute('aria-invalid', 'true') : inner.element.removeAttribute('aria-invalid');
    },
  };
}
