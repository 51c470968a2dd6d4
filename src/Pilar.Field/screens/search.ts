import { h, type Child } from '../kernel/dom';
import { T, number } from '../kernel/text';

const mostShown = 50;

/** A list that narrows while one types; every word has to occur. */
export function searched<R>(all: R[], words: (record: R) => string, show: (found: R[]) => Child, hint: string): Child {
  const texts = all.map(record => words(record).toLowerCase());
  const list = h('div'), count = h('p.muted', { role: 'status' });
  const field = h<HTMLInputElement>('input', { id: 'search', type: 'search', placeholder: hint, oninput: narrow });
  function narrow() {
    const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = all.filter((_, i) => wanted.every(word => texts[i].includes(word)));
    count.textContent = found.length > mostShown ? T(`${number(found.length)} ditemukan, ${mostShown} ditampilkan; ketik lebih banyak huruf`, `${number(found.length)} found, ${mostShown} shown; type more letters`) : T(`${number(found.length)} ditemukan`, `${number(found.length)} found`);
    list.replaceChildren(h('div', null, show(found.slice(0, mostShown))));
  }
  narrow();
  return [h('div.field', null, h('label', { for: 'search' }, T('Cari', 'Search')), field), count, list];
}

/** Call and WhatsApp, for a number as people write it. */
export function call(number: string | undefined, name: string, whatsapp = number): Child {
  if (!number) return null;
  const digits = (whatsapp ?? '').replace(/\D/g, '').replace(/^0/, '62'), mobile = digits.startsWith('628');
  return h('div.actions', null, h('a.button', { href: `tel:${number.replace(/[^\d+]/g, '')}`, 'aria-label': T(`Telepon ${name}`, `Call ${name}`) }, T('Telepon', 'Call')),
    mobile && h('a.button', { href: `https://wa.me/${digits}`, target: '_blank', rel: 'noopener noreferrer', 'aria-label': T(`WhatsApp ${name}`, `WhatsApp ${name}`) }, 'WhatsApp'));
}
