import { T } from '../kernel/text';
import { empty } from '../kernel/dom';
import { syncButton, type Screen } from '../frame';
import { formScreen } from '../forms/form';
import { formOf } from '../forms/forms';
import { phone } from '../store/phone';

/** Something new. */
export function writeScreen(id: string): Screen | null {
  const form = formOf(id);
  const [name, about] = id.split(':');
  const from = name === 'household' || name === 'goods' ? `#/disaster/${about}` : name === 'entry' || name === 'amend' ? `#/case/${about}` : name === 'task' ? '#/tasks' : '#/';
  return form ? { title: form.title, back: from, body: () => (phone.options('ppks').length === 0 && name === 'report' ? noLists() : formScreen(form, { then: name === 'report' ? '#/cases' : name === 'entry' || name === 'amend' || name === 'task' ? from : '#/outbox' })) } : null;
}

const noLists = () => empty(T('Pilihan untuk formulir ini belum ada di ponsel. Ambil sekali saat ada sinyal.', 'The choices of this form are not on the phone yet. Fetch them once while there is a signal.'), syncButton());

/** What was refused, filled in again as a new act. */
export function fixScreen(id: string): Screen | null {
  const act = phone.acts.find(a => a.id === id), form = act && formOf(act.form);
  return form ? { title: T(`Perbaiki: ${form.title}`, `Correct: ${form.title}`), back: `#/act/${id}`, body: () => formScreen(form, { corrects: act, then: '#/outbox' }) } : null;
}
