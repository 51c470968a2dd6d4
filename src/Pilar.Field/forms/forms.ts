import { newId } from '../kernel/id';
import { T } from '../kernel/text';
import { phone } from '../store/phone';
import type { CaseRecord } from '../store/shares';
import { goodsOut, household } from './disaster';
import type { Errors, Field, Form, Values } from './fields';

const adult = 18, shortestNeed = 10, oldest = 120;

const is = (value: unknown, code: string) => String(value).toLowerCase() === code;
const first = (list: string) => phone.options(list)[0]?.code;

/** The form behind an id: "report", "entry:CASE:visit", "amend:CASE", "household:INCIDENT", or one that a module of the server brings. */
export function formOf(id: string): Form | null {
  const [name, about, ...rest] = id.split(':');
  if (name === 'report') return report();
  if (name === 'entry') return entry(about, rest[0]);
  if (name === 'amend') return amend(phone.one('cases', about));
  if (name === 'task') return task(about);
  if (name === 'household') return household(phone.one('disasters', about));
  if (name === 'goods') return goodsOut(phone.one('disasters', about), rest[0]);
  if (name === 'form') return brought(id);
  return null;
}

function report(): Form {
  const consent = (v: Values) => is(v.basis, 'consent');
  const child = (v: Values) => v.age != null && v.age < adult;
  return {
    id: 'report', kind: 'case.report', title: T('Laporan baru', 'New report'), save: T('Simpan laporan', 'Save the report'),
    lead: T('Seseorang, keluarga atau komunitas yang membutuhkan bantuan. Laporan tidak menjanjikan bantuan; petugas yang menilai.', 'A person, family or community in need. A report does not promise aid; an officer assesses it.'),
    initial: { subject: first('case_subject'), urgency: first('urgency') },
    fields: [
      { name: 'case', label: '', type: 'uuid' },
      { name: 'subject', label: T('Tentang siapa', 'About'), type: 'choice', options: phone.options('case_subject'), required: true },
      { name: 'name', label: T('Nama', 'Name'), type: 'text', max: 200, required: true, help: T('Bila belum diketahui, sebutan yang dikenal warga.', 'If it is not known, what neighbours call the person.') },
      { name: 'sex', label: T('Jenis kelamin', 'Sex'), type: 'choice', options: [{ code: 'L', name: T('Laki-laki', 'Male') }, { code: 'P', name: T('Perempuan', 'Female') }], when: v => is(v.subject, 'person') },
      { name: 'age', label: T('Umur, boleh perkiraan', 'Age, an estimate will do'), type: 'number', min: 0, max: oldest, required: true, when: v => is(v.subject, 'person') },
      { name: 'guardian', label: T('Orang tua atau wali', 'Parent or guardian'), type: 'text', max: 200, help: T('Bila wali tidak dapat dilibatkan, pilih dasar lain di bawah dan jelaskan.', 'If none can be involved, choose another basis below and explain.'), when: child },
      { name: 'guardian_phone', label: T('Telepon wali', "Guardian's telephone"), type: 'tel', max: 30, when: child },
      { name: 'kinds', label: T('Jenis PPKS, boleh beberapa', 'Kinds of PPKS, several may apply'), type: 'choices', options: phone.options('ppks'), required: true },
      { name: 'need', label: T('Keadaan dan kebutuhan', 'Situation and need'), type: 'lines', max: 4000, required: true },
      { name: 'urgency', label: T('Seberapa mendesak', 'How urgent'), type: 'choice', options: phone.options('urgency'), required: true },
      { name: 'village', label: T('Desa atau kelurahan', 'Village'), type: 'village', required: true },
      { name: 'address', label: T('Alamat atau petunjuk tempat', 'Address or how to find it'), type: 'text', max: 1000 },
      { name: 'phone', label: T('Telepon', 'Telephone'), type: 'tel', max: 30 },
      { name: 'point', label: T('Titik lokasi', 'Point'), type: 'point' },
      { name: 'photos', label: T('Foto', 'Photos'), type: 'photos', help: T('Paling banyak 5; diperkecil di ponsel, tanpa catatan lokasi kamera.', "At most 5; made smaller on the phone, without the camera's place.") },
      { name: 'basis', label: T('Dasar mencatat data pribadi', 'Basis for keeping personal data'), type: 'choice', options: phone.options('legal_basis'), required: true },
      { name: 'basis_note', label: T('Siapa menyetujui, kapan, lisan atau tertulis, dan saksinya', 'Who consented, when, spoken or written, and the witness'), type: 'lines', max: 1000, required: true, when: consent },
      { name: 'basis_note_other', label: T('Penjelasan', 'Explanation'), type: 'lines', max: 1000, when: v => v.basis != null && !consent(v) },
      { name: 'seal', label: T('Segel kasus ini: hanya saya dan yang ditugaskan dapat melihatnya', 'Seal this case: only I and who is assigned see it'), type: 'yes', help: T('Jenis yang sensitif selalu disegel.', 'Sensitive kinds are always sealed.') },
    ],
    check(v) {
      const errors: Errors = {};
      if (v.name && (v.name.match(/\p{L}/gu)?.length ?? 0) < 2) errors.name = [T('Tulis namanya, sedikitnya dua huruf.', 'Write the name, at least two letters.')];
      if (v.need && v.need.length < shortestNeed) errors.need = [T('Ceritakan keadaan dan kebutuhannya, sedikitnya satu kalimat.', 'Tell the situation and the need in at least one sentence.')];
      if (v.age != null && (v.age < 0 || v.age > oldest)) errors.age = [T(`Umur antara 0 dan ${oldest} tahun.`, `An age lies between 0 and ${oldest}.`)];
      if (child(v) && !v.guardian && (consent(v) || !v.basis_note_other)) errors.guardian = [T('Untuk anak isi nama orang tua atau wali, atau pilih dasar lain di bawah dan jelaskan.', 'For a child give the parent or guardian, or choose another basis below and explain.')];
      return errors;
    },
    data: v => ({
      case: v.case ?? newId(), village: v.village, subject: v.subject, person: { name: v.name, sex: v.sex, age: v.age, address: v.address, phone: v.phone }, kinds: v.kinds, urgency: v.urgency, need: v.need,
      basis: v.basis, basis_note: v.basis_note ?? v.basis_note_other, guardian: v.guardian, guardian_phone: v.guardian_phone, point: v.point, photos: v.photos, seal: v.seal,
    }),
    summary: v => T(`Laporan: ${v.name}`, `Report: ${v.name}`),
  };
}

/** A case that this phone has reported and the office does not know yet is built on that report. */
const needsOf = (case_: string) => phone.acts.filter(act => act.kind === 'case.report' && act.data.case === case_ && act.state !== 'done').map(act => act.id);

export const clientOf = (case_: string) => phone.one('cases', case_)?.name ?? phone.acts.find(act => act.kind === 'case.report' && act.data.case === case_)?.data.person.name ?? '';

/** What a volunteer writes about a case. */
export const entryTypes = ['visit', 'observation', 'accompanied', 'note'];

export const entryName = (type: string) => ({
  visit: T('Kunjungan', 'Visit'), observation: T('Pengamatan', 'Observation'), observed: T('Pengamatan', 'Observation'), accompanied: T('Pendampingan', 'Accompaniment'), note: T('Catatan', 'Note'), follow_up: T('Tindak lanjut', 'Follow-up'),
  assessed: T('Asesmen', 'Assessment'), planned: T('Rencana', 'Plan'), referred: T('Rujukan', 'Referral'), assigned: T('Penugasan', 'Assignment'), moved: T('Tahap berubah', 'Stage'), taken: T('Diambil petugas', 'Taken by an officer'), paper: T('Berkas', 'Paper'),
}[type] ?? type);

function entry(case_: string, type = 'visit'): Form {
  const title = entryName(type), name = clientOf(case_);
  return {
    id: `entry:${case_}:${type}`, kind: 'case.entry', title: `${title}: ${name}`, save: T('Simpan', 'Save'), needs: needsOf(case_),
    fields: [
      { name: 'text', label: type === 'visit' ? T('Apa yang ditemui dan dikerjakan', 'What was found and done') : T('Apa yang terlihat', 'What was seen'), type: 'lines', max: 4000, required: true },
      { name: 'photos', label: T('Foto', 'Photos'), type: 'photos' },
    ],
    data: v => ({ case: case_, type, text: v.text, photos: v.photos }),
    summary: () => `${title}: ${name}`,
  };
}

/** What changed since the phone last heard of the case, each field with what it was: two who change the same one are asked. */
function amend(record?: CaseRecord): Form | null {
  if (!record) return null;
  const known: Values = { need: record.need, urgency: record.urgency, address: record.address ?? null, phone: record.phone ?? null };
  const changes = (v: Values) => Object.fromEntries(Object.keys(known).filter(f => (v[f] ?? null) !== (known[f] ?? null)).map(f => [f, { from: known[f], to: v[f] }]));
  return {
    id: `amend:${record.id}`, kind: 'case.amend', title: T(`Ubah data: ${record.name}`, `Change data: ${record.name}`), save: T('Simpan perubahan', 'Save the changes'), initial: known, base_version: record.version,
    fields: [
      { name: 'need', label: T('Keadaan dan kebutuhan', 'Situation and need'), type: 'lines', max: 4000, required: true },
      { name: 'urgency', label: T('Seberapa mendesak', 'How urgent'), type: 'choice', options: phone.options('urgency'), required: true },
      { name: 'address', label: T('Alamat', 'Address'), type: 'text', max: 1000 },
      { name: 'phone', label: T('Telepon', 'Telephone'), type: 'tel', max: 30 },
    ],
    check: v => (Object.keys(changes(v)).length ? {} : { need: [T('Belum ada yang diubah.', 'Nothing has been changed.')] }) as Errors,
    data: v => ({ case: record.id, changes: changes(v) }),
    summary: () => T(`Perubahan data: ${record.name}`, `Change of data: ${record.name}`),
  };
}

function task(id: string): Form | null {
  const record = phone.one('tasks', id);
  return record ? {
    id: `task:${id}`, kind: 'task.done', title: T('Tugas selesai', 'Task done'), lead: record.title, save: T('Tandai selesai', 'Mark as done'),
    fields: [{ name: 'note', label: T('Catatan', 'Note'), type: 'lines', max: 1000 }],
    data: v => ({ task: id, note: v.note }),
    summary: () => T(`Tugas selesai: ${record.title}`, `Task done: ${record.title}`),
  } : null;
}

/** Forms that modules of the server bring: activities, households of a disaster, whatever comes. */
function brought(id: string): Form | null {
  const record = phone.one('lists', id);
  if (!record?.fields) return null;
  return {
    id, kind: id.slice('form:'.length), title: record.title ?? '', lead: record.help, save: T('Simpan', 'Save'), fields: record.fields as Field[],
    data: v => v, summary: () => record.title ?? '',
  };
}
