import { T } from '../kernel/text';
import { phone } from '../store/phone';
import type { DisasterRecord } from '../store/shares';
import type { Errors, Field, Form, Values } from './fields';

const counted = (name: string, label: string): Field => ({ name, label, type: 'number', min: 0, max: 99 });

/** A household at its door, listed while the mud is still wet. */
export function household(incident?: DisasterRecord): Form | null {
  if (!incident) return null;
  return {
    id: `household:${incident.id}`, kind: 'disaster.household', title: T('Keluarga terdampak', 'Affected household'), lead: incident.title, save: T('Simpan', 'Save'), initial: { damage: 'unknown', stay: 'home' },
    fields: [
      { name: 'household', label: '', type: 'uuid' },
      { name: 'village', label: T('Desa atau kelurahan', 'Village'), type: 'village', required: true },
      { name: 'head', label: T('Kepala keluarga', 'Head of the household'), type: 'text', max: 200, required: true },
      counted('people', T('Jumlah jiwa', 'People')), counted('male', T('Laki-laki', 'Male')), counted('female', T('Perempuan', 'Female')), counted('infants', T('Bayi dan balita', 'Infants')), counted('children', T('Anak', 'Children')),
      counted('elderly', T('Lanjut usia', 'Elderly')), counted('pregnant', T('Ibu hamil', 'Pregnant')), counted('disabled', T('Penyandang disabilitas', 'With disabilities')),
      { name: 'damage', label: T('Keadaan rumah', 'State of the house'), type: 'choice', options: phone.options('house_damage'), required: true },
      { name: 'stay', label: T('Tinggal di mana sekarang', 'Where they stay now'), type: 'choice', options: phone.options('stay'), required: true },
      { name: 'shelter', label: T('Pengungsian', 'Shelter'), type: 'choice', options: incident.shelters.map(s => ({ code: s.id, name: s.name })), when: v => v.stay === 'shelter' },
      { name: 'stay_where', label: T('Di mana', 'Where'), type: 'text', max: 300, when: v => v.stay === 'relatives' || v.stay === 'elsewhere' },
      { name: 'needs', label: T('Yang dibutuhkan', 'What is needed'), type: 'choices', options: phone.options('goods') },
      { name: 'phone', label: T('Telepon', 'Telephone'), type: 'tel', max: 30 },
      { name: 'address', label: T('Alamat atau petunjuk tempat', 'Address or how to find it'), type: 'text', max: 400 },
      { name: 'point', label: T('Titik lokasi', 'Point'), type: 'point' },
      { name: 'note', label: T('Catatan', 'Note'), type: 'lines', max: 1000 },
    ],
    data: ({ point, ...v }) => ({ incident: incident.id, ...v, latitude: point?.lat, longitude: point?.lon }),
    summary: v => T(`Keluarga terdampak: ${v.head}`, `Household: ${v.head}`),
  };
}

/** Goods out of a store, to a household listed on this phone, a shelter or a village. */
export function goodsOut(incident?: DisasterRecord, store?: string): Form | null {
  const from = incident?.stores.find(s => s.id === store);
  if (!incident || !from) return null;
  const stock = (code: string) => from.stock[code] ?? 0;
  const listed = phone.acts.filter(act => act.kind === 'disaster.household' && act.data.incident === incident.id && act.state !== 'refused');
  return {
    id: `goods:${incident.id}:${from.id}`, kind: 'goods.out', title: T('Barang keluar', 'Goods handed out'), lead: `${incident.title} · ${from.name}`, save: T('Simpan', 'Save'), initial: { to: listed.length > 0 ? 'household' : 'village' },
    fields: [
      { name: 'to', label: T('Untuk', 'For'), type: 'choice', required: true, options: [
        ...(listed.length > 0 ? [{ code: 'household', name: T('keluarga yang saya data', 'a household I have listed') }] : []), ...(incident.shelters.length > 0 ? [{ code: 'shelter', name: T('pengungsian', 'a shelter') }] : []), { code: 'village', name: T('desa', 'a village') },
      ] },
      { name: 'household', label: T('Keluarga', 'Household'), type: 'choice', required: true, options: listed.map(act => ({ code: act.data.household, name: act.data.head })), when: v => v.to === 'household' },
      { name: 'shelter', label: T('Pengungsian', 'Shelter'), type: 'choice', required: true, options: incident.shelters.map(s => ({ code: s.id, name: s.name })), when: v => v.to === 'shelter' },
      { name: 'village', label: T('Desa atau kelurahan', 'Village'), type: 'village', required: true, when: v => v.to === 'village' },
      { name: 'amounts', label: T('Barang', 'Goods'), type: 'rows', required: true, fields: [
        { name: 'code', label: T('Jenis', 'Kind'), type: 'choice', options: phone.options('goods').filter(g => stock(g.code) > 0).map(g => ({ code: g.code, name: `${g.name} (${stock(g.code)})` })), required: true },
        { name: 'count', label: T('Banyaknya', 'How many'), type: 'number', min: 1, required: true },
      ] },
      { name: 'receiver', label: T('Penerima', 'Received by'), type: 'text', max: 200 },
      { name: 'paper', label: T('Nomor tanda terima', 'Number of the receipt'), type: 'text', max: 100 },
    ],
    check: v => (Object.keys(sum(v.amounts)).length === 0 ? { amounts: [T('Isi jenis dan banyaknya.', 'Give the kind and how many.')] } : {}) as Errors,
    data: v => ({ store: from.id, incident: incident.id, household: v.household, shelter: v.shelter, village: v.village, amounts: sum(v.amounts), receiver: v.receiver, paper: v.paper }),
    summary: () => T(`Barang keluar: ${from.name}`, `Goods out: ${from.name}`),
  };
}

/** The same kind in two rows counts together. */
const sum = (rows: Values[]) => rows.filter(r => r.code && r.count).reduce<Record<string, number>>((all, r) => ({ ...all, [r.code]: (all[r.code] ?? 0) + r.count }), {});
