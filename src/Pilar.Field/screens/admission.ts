import { alert, button, h } from '../kernel/dom';
import { T, language, speak, time } from '../kernel/text';
import { plain } from '../frame';
import { db, forgetRecords, meta, wipe } from '../store/db';
import { phone } from '../store/phone';
import { createVault, mostTries, openVault } from '../store/vault';
import { engine } from '../sync/engine';
import { post, Rebuff, type Admission } from '../sync/wire';

const pinShape = /^\d{6}$/;

const languageButton = () => button(language === 'id' ? 'English' : 'Bahasa Indonesia', () => speak(language === 'id' ? 'en' : 'id'), '.quiet');

const field = (name: string, label: string, attributes: Record<string, string | boolean | number>, help?: string) => {
  const input = h<HTMLInputElement>('input', { id: name, name, required: true, 'aria-describedby': help ? `${name}-help` : null, ...attributes });
  return { input, element: h('div.field', null, h('label', { for: name }, label), help && h('p.help', { id: `${name}-help` }, help), input) };
};

const pinField = (name: string, label: string, help?: string) => field(name, label, { type: 'password', inputmode: 'numeric', maxlength: 6, pattern: '[0-9]{6}', autocomplete: 'off' }, help);

/** Sends a form's work once, and says what went wrong. */
function form(save: string, work: () => Promise<void>, ...children: Node[]) {
  const said = h('div', { 'aria-live': 'assertive' }), press = h<HTMLButtonElement>('button.primary.wide', { type: 'submit' }, save);
  return h('form.form', { onsubmit: async (event: Event) => {
    event.preventDefault();
    press.disabled = true;
    try {
      await work();
    } catch (error) {
      said.replaceChildren(alert('bad', sentence(error)));
    } finally {
      press.disabled = false;
    }
  } }, said, ...children, h('div.form-buttons', null, press));
}

function sentence(error: unknown) {
  if (error instanceof Rebuff) return error.status === 429 ? T('Terlalu banyak percobaan. Tunggu beberapa menit.', 'Too many tries. Wait a few minutes.') : error.message;
  if (error instanceof TypeError || error instanceof DOMException) return T('Tidak ada sambungan. Cari tempat yang bersinyal, lalu coba lagi.', 'No connection. Find a place with signal, then try again.');
  return (error as Error).message;
}

/** Once, with a connection. Resolves when the phone is the account's. */
export async function admit(known?: { email: string }) {
  const farewell = await meta.farewell();
  return new Promise<void>(done => {
    const email = field('email', T('Email', 'Email'), { type: 'email', autocomplete: 'username' }), password = field('password', T('Kata sandi', 'Password'), { type: 'password', autocomplete: 'current-password' });
    const code = field('code', T('Kode dari aplikasi autentikator', 'Code of the authenticator app'), { inputmode: 'numeric', autocomplete: 'one-time-code', required: false });
    code.element.hidden = true;
    if (known) email.input.value = known.email;
    email.input.readOnly = known !== undefined;
    plain(known ? T('Masuk lagi', 'Sign in again') : T('Masuk ke ponsel ini', 'Sign in on this phone'),
      farewell && alert('warn', T('Data di ponsel ini sudah dihapus.', 'The data on this phone has been removed.'), h('p', null, farewell)),
      h('p.lead', null, known ? T('Pekerjaan di ponsel ini tetap tersimpan. Untuk mengirimnya kantor perlu mengenali Anda lagi.', 'The work on this phone is kept. To send it the office has to know you again.')
        : T('Sekali saja, saat ada sinyal. Sesudah itu Anda bekerja tanpa sambungan.', 'Only once, while there is a signal. After that you work without a connection.')),
      form(T('Masuk', 'Sign in'), async () => {
        const answer = await post<Admission & { needs?: string; message?: string }>('devices', null, { email: email.input.value, password: password.input.value, code: code.input.value || undefined, name: deviceName() })
          .catch(error => { if (error instanceof Rebuff && error.body?.needs) return error.body; throw error; });
        if (answer.needs === 'code') {
          const wrong = !code.element.hidden;
          code.element.hidden = false;
          code.input.value = '';
          code.input.focus();
          if (wrong) throw new Error(answer.message ?? T('Kode itu tidak benar atau sudah lewat.', 'The code is not right or has passed.'));
          return;
        }
        if (!known) await choosePin();
        await phone.signIn({ token: answer.token, email: email.input.value, me: answer.account }, answer.wipe_after_days);
        done();
      }, email.element, password.element, code.element),
      h('p.help', null, T('Ponsel ini menyimpan hanya pekerjaan Anda, terkunci dengan PIN.', 'This phone keeps only your work, locked with a PIN.')), languageButton());
  });
}

function deviceName() {
  const [, system = ''] = /\(([^)]*)\)/.exec(navigator.userAgent) ?? [];
  return `${T('Ponsel', 'Phone')} ${system.replace(/^Linux; /, '').split(';').slice(0, 2).join(' ')}`.trim().slice(0, 100);
}

function choosePin() {
  return new Promise<void>(done => {
    const first = pinField('pin', T('PIN, 6 angka', 'PIN, 6 digits')), second = pinField('again', T('Ulangi PIN', 'Repeat the PIN'));
    plain(T('Pilih PIN', 'Choose a PIN'), h('p.lead', null, T('PIN membuka data di ponsel ini, juga tanpa sinyal. Jangan pakai tanggal lahir. Sesudah 10 kali salah data di ponsel ini dihapus.', 'The PIN opens the data on this phone, also without signal. Do not use your birthday. After 10 wrong tries the data on this phone is removed.')),
      form(T('Simpan PIN', 'Keep the PIN'), async () => {
        checkPin(first.input.value, second.input.value);
        await createVault(first.input.value);
        done();
      }, first.element, second.element));
  });
}

/** @throws With the sentence that says how to choose better. */
export function checkPin(pin: string, again: string) {
  if (!pinShape.test(pin)) throw new Error(T('PIN terdiri dari 6 angka.', 'A PIN has 6 digits.'));
  if (/^(\d)\1+$/.test(pin) || '0123456789876543210'.includes(pin)) throw new Error(T('PIN ini terlalu mudah ditebak.', 'This PIN is too easy to guess.'));
  if (pin !== again) throw new Error(T('Kedua PIN tidak sama.', 'The two PINs are not the same.'));
}

/** Resolves when the PIN was right. */
export function unlock() {
  return new Promise<void>(done => {
    const pin = pinField('pin', T('PIN, 6 angka', 'PIN, 6 digits'));
    pin.input.addEventListener('input', () => pin.input.value.length === 6 && pin.input.form!.requestSubmit());
    plain(T('Buka dengan PIN', 'Open with the PIN'), form(T('Buka', 'Open'), async () => {
      const opening = await openVault(pin.input.value);
      pin.input.value = '';
      if (opening.ok) {
        await phone.load();
        return done();
      }
      if (opening.left <= 0) await wipe(T(`PIN salah ${mostTries} kali.`, `The PIN was wrong ${mostTries} times.`));
      throw new Error([T(`PIN salah. ${opening.left} kali lagi, lalu data di ponsel ini dihapus.`, `Wrong PIN. ${opening.left} more tries, then the data on this phone is removed.`),
        opening.retryAt > Date.now() ? T(`Coba lagi sesudah ${time(opening.retryAt)}.`, `Try again after ${time(opening.retryAt)}.`) : ''].join(' '));
    }, pin.element), h('p.help', null, T('Lupa PIN? Hapus data ponsel ini lalu masuk lagi. Yang belum terkirim hilang.', 'Forgot the PIN? Remove the data of this phone and sign in again. What was not sent is lost.')),
      forgetButton());
  });
}

function forgetButton() {
  const box = h<HTMLDetailsElement>('details.confirm', null, h('summary', null, T('Hapus data ponsel ini', 'Remove the data of this phone')),
    h('div.confirm-box', null, h('p', null, T('Semua data Pilar di ponsel ini dihapus, juga yang belum terkirim.', 'All data of Pilar on this phone is removed, also what was not sent yet.')),
      button(T('Ya, hapus', 'Yes, remove'), () => wipe(T('Anda menghapusnya sendiri.', 'You removed it yourself.')), '.danger')));
  return box;
}

/** Longer without contact than agreed: what came from the office goes at once; what was written here is offered once. @returns whether the phone may go on. */
export async function stillTrusted() {
  const contact = await meta.contact();
  if (!contact || Date.now() - contact.last < contact.days * 86_400_000) return true;
  await forgetRecords();
  const unsent = (await db.getAll('acts')).filter(act => act.state === 'queued' || act.state === 'failed' || act.state === 'waiting').length;
  const why = T(`Ponsel ini lebih dari ${contact.days} hari tidak terhubung.`, `This phone was without contact for more than ${contact.days} days.`);
  if (unsent === 0) {
    await wipe(why);
    return false;
  }
  await unlock();
  await new Promise<void>(done => plain(T('Terlalu lama tanpa sambungan', 'Without connection for too long'), alert('warn', why, h('p', null, T(`${unsent} pekerjaan belum terkirim. Kirim sekarang; sesudah itu data dimuat lagi.`, `${unsent} acts were not sent yet. Send them now; then the data is loaded again.`))),
    form(T('Kirim sekarang', 'Send now'), async () => {
      await engine.run();
      if (phone.unsent.length < unsent || engine.needsSignIn) return done();
      throw new Error(engine.says || T('Belum terkirim.', 'Not sent yet.'));
    }), forgetButton()));
  return true;
}
