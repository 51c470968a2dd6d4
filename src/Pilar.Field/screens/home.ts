import { alert, badge, button, h, link, type Child } from '../kernel/dom';
import { T, day, today } from '../kernel/text';
import { lastContact, syncButton, type Screen } from '../frame';
import { phone } from '../store/phone';
import { engine } from '../sync/engine';
import { openTasks } from './tasks';

/** What is due, what waits, and the big buttons. */
export const homeScreen = (): Screen => ({
  title: T(`Halo, ${phone.session.me.name}`, `Hello, ${phone.session.me.name}`), live: true,
  body: () => {
    const tasks = openTasks(), late = tasks.filter(task => task.due_on < today()).length;
    return [
      engine.needsSignIn && alert('warn', T('Kantor tidak mengenali ponsel ini lagi.', 'The office does not know this phone any more.'), h('p', null, T('Pekerjaan Anda tetap tersimpan di sini.', 'Your work is kept here.')), button(T('Masuk lagi', 'Sign in again'), () => dispatchEvent(new Event('pilar:sign-in')), '.primary')),
      phone.unsettled.length > 0 && alert('bad', T(`${phone.unsettled.length} kiriman perlu keputusan Anda`, `${phone.unsettled.length} acts need your decision`), link('#/outbox', T('Lihat kiriman', 'See the outbox'))),
      h('div.tiles', null,
        tile('#/form/report', T('Laporan baru', 'New report'), T('Seseorang butuh bantuan', 'Somebody needs help'), '.strong'),
        tile('#/tasks', T('Tugas', 'Tasks'), tasks.length === 0 ? T('tidak ada', 'none') : [T(`${tasks.length} terbuka`, `${tasks.length} open`), late > 0 && [' ', badge(T(`${late} terlambat`, `${late} late`), 'bad')]]),
        tile('#/cases', T('Kasus saya', 'My cases'), String(phone.all('cases').length)),
        tile('#/people', T('Warga dan pilar', 'People'), T('cari, telepon', 'search, call')),
        tile('#/providers', T('Cari bantuan', 'Find help'), T('siapa dapat menolong', 'who can help')),
        tile('#/events', T('Kegiatan dan QR', 'Events and QR'), nextEvent()),
        phone.all('disasters').length > 0 && tile('#/disasters', T('Bencana', 'Disasters'), T(`${phone.all('disasters').length} kejadian`, `${phone.all('disasters').length} incidents`)),
        brought().map(form => tile(`#/form/${form.id}`, form.button ?? form.title ?? '', ''))),
      h('h2', null, T('Kiriman', 'Outbox')),
      h('p', null, phone.unsent.length === 0 ? T('Semua sudah dikirim.', 'Everything has been sent.') : T(`${phone.unsent.length} pekerjaan menunggu dikirim.`, `${phone.unsent.length} acts wait to be sent.`), ' ', T('Terakhir terhubung:', 'Last contact:'), ' ', lastContact(), '.'),
      syncButton(),
    ];
  },
});

const tile = (href: string, title: string, text: Child, kind = '') => h('a.tile' + kind, { href }, h('strong', null, title), text && h('span', null, text));

export const brought = () => phone.all('lists').filter(list => list.id.startsWith('form:'));

function nextEvent() {
  const next = phone.all('events').filter(event => event.ends_on >= today()).sort((a, b) => (a.starts_on < b.starts_on ? -1 : 1))[0];
  return next ? `${day(next.starts_on)}` : T('tidak ada', 'none');
}
