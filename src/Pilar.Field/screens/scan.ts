import { button, h, type Child } from '../kernel/dom';
import { newId } from '../kernel/id';
import { T, day } from '../kernel/text';
import type { Screen } from '../frame';
import { phone } from '../store/phone';
import type { EventRecord } from '../store/shares';
import { engine } from '../sync/engine';

let fetched = false;
const again = 4000, every = 250, largest = 800;

/** Reads participants' cards at the door. */
export function scanScreen(id: string): Screen | null {
  const event = phone.one('events', id);
  return event?.scan ? { title: T('Pindai kehadiran', 'Scan attendance'), back: `#/event/${id}`, body: () => [h('p.lead', null, event.title), sessions(event)] } : null;
}

/** One's own presence, by the screen in the room: without a signal too, for the time of the scan travels along. */
export function hereScreen(id: string): Screen | null {
  const event = phone.one('events', id);
  return event?.code != null ? { title: T('Saya hadir', 'I am here'), back: `#/event/${id}`, body: () => [h('p.lead', null, event.title), ownPresence()] } : null;
}

const ownPresence = (): Child => [
  h('p', null, T('Arahkan kamera ke kode di layar ruangan, atau ketik 8 angkanya. Tanpa sinyal pun tersimpan, lalu terkirim sendiri.', 'Point the camera at the code on the screen of the room, or type its 8 digits. It is kept without a signal too and sent by itself.')),
  scanner({ kind: 'attendance.self', name: T('Kehadiran saya', 'My presence'), data: code => ({ code }) }),
];

function sessions(event: EventRecord): Child {
  const session = h<HTMLSelectElement>('select', { id: 'session' }, h('option', { value: '' }, T('yang sedang berlangsung', 'the one that is on')), event.sessions.filter(s => s.counts !== false).map(s => h('option', { value: s.id }, `${day(s.day)} ${s.from} ${s.title}`)));
  return [h('div.field', null, h('label', { for: 'session' }, T('Sesi', 'Session')), session),
    scanner({ kind: 'attendance.scan', name: T('Hadir', 'Present'), data: (code, at) => ({ event: event.id, session: session.value || undefined, code, at }) })];
}

/** What becomes of a code. */
interface Scan { kind: string; name: string; data: (code: string, at: string) => Record<string, unknown> }

/** The camera, or typing; each code is an act of its own. */
export function scanner({ kind, name, data }: Scan): Child {
  const log = h('div', { role: 'log', 'aria-label': T('Yang terbaca', 'What was read') }), video = h<HTMLVideoElement>('video', { playsinline: true, muted: true, hidden: true });
  const typed = h<HTMLInputElement>('input', { id: 'code', autocomplete: 'off', autocapitalize: 'off' }), seen = new Map<string, number>();

  async function found(text: string) {
    const code = text.trim(), now = Date.now();
    if (!code || now - (seen.get(code) ?? 0) < again) return;
    seen.set(code, now);
    navigator.vibrate?.(80);
    const at = new Date(now).toISOString(), title = `${name}: …${code.slice(-4)}`;
    await phone.enqueue({ id: newId(), kind, at, data: data(code, at), values: {}, state: 'queued', title, files: [], form: '' });
    log.prepend(h('p', null, '✓ ', title));
    engine.soon();
  }

  async function look() {
    start.disabled = true;
    try {
      const read = await reader();
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      video.srcObject = stream;
      await video.play();
      video.hidden = false;
      start.hidden = true;
      const loop = async () => {
        if (!video.isConnected) return stream.getTracks().forEach(track => track.stop());
        for (const text of await read(video).catch(() => [])) await found(text);
        setTimeout(loop, every);
      };
      await loop();
    } catch {
      log.prepend(h('p', null, T('Kamera tidak dapat dibuka. Ketik kodenya.', 'The camera cannot be opened. Type the code.')));
      start.disabled = false;
    }
  }

  const start = button(T('Buka kamera', 'Open the camera'), look, '.primary.wide');
  return [
    start, video,
    h('form.form', { onsubmit: (e: Event) => { e.preventDefault(); void found(typed.value); typed.value = ''; typed.focus(); } },
      h('div.field', null, h('label', { for: 'code' }, T('Atau ketik kodenya', 'Or type the code')), typed), h('button', { type: 'submit' }, T('Catat', 'Record'))), log,
  ];
}

type Reader = (source: HTMLVideoElement) => Promise<string[]>;

/** The phone's own, where it has one; else the script that is fetched once. */
async function reader(): Promise<Reader> {
  const own = (window as any).BarcodeDetector;
  if (own && (await own.getSupportedFormats()).includes('qr_code')) {
    const detector = new own({ formats: ['qr_code'] });
    return async source => (await detector.detect(source)).map((code: any) => code.rawValue);
  }
  const jsQR = await script();
  const canvas = document.createElement('canvas'), paper = canvas.getContext('2d', { willReadFrequently: true })!;
  return async source => {
    const scale = Math.min(1, largest / Math.max(source.videoWidth, source.videoHeight));
    if (!Number.isFinite(scale)) return [];
    [canvas.width, canvas.height] = [source.videoWidth * scale, source.videoHeight * scale];
    paper.drawImage(source, 0, 0, canvas.width, canvas.height);
    const code = jsQR(paper.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
    return code ? [code.data] : [];
  };
}

function script() {
  return new Promise<any>((done, failed) => {
    if ((window as any).jsQR) return done((window as any).jsQR);
    document.head.append(h('script', { src: document.documentElement.dataset.jsqr!, onload: () => done((window as any).jsQR), onerror: failed }));
  });
}

/** Fetched beforehand where the phone will need it, for the day without signal. */
export async function fetchReader() {
  if (fetched || (window as any).BarcodeDetector || !phone.all('events').some(event => event.scan || event.code != null)) return;
  fetched = await fetch(document.documentElement.dataset.jsqr!).then(answer => answer.ok, () => false);
}
