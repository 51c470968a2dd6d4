import { button, facts, h } from '../kernel/dom';
import { T, language, speak } from '../kernel/text';
import { lastContact, rows, syncButton, type Screen } from '../frame';
import { wipe } from '../store/db';
import { phone } from '../store/phone';
import { changePin } from '../store/vault';
import { ask } from '../sync/wire';
import { installButton } from '../versions';
import { checkPin } from './admission';
import { brought } from './home';

export const moreScreen = (): Screen => ({
  title: T('Lainnya', 'More'), live: true,
  body: () => [
    rows([
      { href: '#/tasks', title: T('Tugas saya', 'My tasks') }, { href: '#/people', title: T('Orang di desa saya', 'People of my village') }, { href: '#/providers', title: T('Siapa dapat menolong', 'Who can help') },
      { href: '#/events', title: T('Kegiatan dan QR', 'Events and QR') }, ...brought().map(form => ({ href: `#/form/${form.id}`, title: form.button ?? form.title ?? '' })), { href: '#/settings', title: T('Ponsel ini: PIN, bahasa, hapus', 'This phone: PIN, language, remove') },
    ]),
    installButton(),
    button(T('Kunci sekarang', 'Lock now'), () => dispatchEvent(new Event('pilar:lock')), '.wide'),
  ],
});

export const settingsScreen = (): Screen => ({
  title: T('Ponsel ini', 'This phone'), back: '#/more',
  body: () => [
    facts([T('Nama', 'Name'), phone.session.me.name], [T('Akun', 'Account'), phone.session.email], [T('Wilayah', 'Region'), phone.session.me.region_name], [T('Terakhir terhubung', 'Last contact'), lastContact()]),
    syncButton(),
    h('h2', null, T('Bahasa', 'Language')), button(language === 'id' ? 'English' : 'Bahasa Indonesia', () => speak(language === 'id' ? 'en' : 'id')),
    h('h2', null, T('Ganti PIN', 'Change the PIN')), pinForm(),
    h('h2', null, T('Hapus dari ponsel ini', 'Remove from this phone')), removal(),
  ],
});

function pinForm() {
  const input = (id: string) => h<HTMLInputElement>('input.narrow', { id, type: 'password', inputmode: 'numeric', maxlength: 6, autocomplete: 'off', required: true });
  const [old, first, second] = ['old-pin', 'new-pin', 'again'].map(input), said = h('p', { role: 'status' });
  const field = (label: string, control: HTMLInputElement) => h('div.field', null, h('label', { for: control.id }, label), control);
  return h('form.form', { onsubmit: async (event: Event) => {
    event.preventDefault();
    try {
      checkPin(first.value, second.value);
      said.textContent = (await changePin(old.value, first.value)) ? T('PIN diganti.', 'The PIN is changed.') : T('PIN lama tidak benar.', 'The old PIN is not right.');
    } catch (error) {
      said.textContent = (error as Error).message;
    }
    for (const control of [old, first, second]) control.value = '';
  } }, field(T('PIN lama', 'Old PIN'), old), field(T('PIN baru', 'New PIN'), first), field(T('Ulangi PIN baru', 'Repeat the new PIN'), second), said, h('button', { type: 'submit' }, T('Ganti PIN', 'Change the PIN')));
}

/** Says by name what would be lost. */
function removal() {
  const lost = [...phone.unsent, ...phone.unsettled];
  return h('details.confirm', null, h('summary', null, T('Hapus dari ponsel ini', 'Remove from this phone')), h('div.confirm-box', null,
    h('p', null, T('Semua data Pilar di ponsel ini dihapus. Data di kantor tetap ada.', 'All data of Pilar on this phone is removed. What the office has stays there.')),
    lost.length > 0 && [h('p', null, h('strong', null, T(`${lost.length} pekerjaan belum sampai ke kantor dan akan hilang:`, `${lost.length} acts have not reached the office and would be lost:`))), h('ul', null, lost.map(act => h('li', null, act.title)))],
    button(T('Ya, hapus semua', 'Yes, remove all'), async () => {
      await ask('devices', phone.session.token, { method: 'DELETE' }).catch(() => {});
      await wipe(T('Anda menghapusnya sendiri.', 'You removed it yourself.'));
    }, '.danger')));
}
