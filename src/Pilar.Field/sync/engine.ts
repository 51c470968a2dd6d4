import { T } from '../kernel/text';
import { wipe } from '../store/db';
import { phone, type Act } from '../store/phone';
import { isOpen } from '../store/vault';
import { sendFile } from './files';
import { ask, post, Rebuff, type Answer, type Pulled, type SentAct } from './wire';

/** The script's address names its content. */
const version = /\/assets\/([0-9a-f]+)\//.exec(import.meta.url)?.[1] ?? '';

const mostActs = 5, mostBytes = 128 * 1024, mostAtOnce = 50, firstPause = 5_000, longestPause = 600_000;

/** Sends and fetches in small steps; each is kept before the next begins, so that it may end at any moment. */
class Engine extends EventTarget {
  running = false;
  /** What it is doing, or why it stopped. */
  says = '';
  needsSignIn = false;
  private again = false;
  private failures = 0;
  private timer = 0;

  /** By itself: on opening, after writing, when the line is back, when the pause is over. */
  soon() {
    clearTimeout(this.timer);
    if (isOpen() && navigator.onLine) void this.run();
    else this.tell(navigator.onLine ? '' : T('Tidak ada sinyal', 'No signal'));
  }

  async run() {
    this.again = this.running;
    if (this.running || !isOpen() || this.needsSignIn) return;
    this.running = true;
    clearTimeout(this.timer);
    this.tell(T('Menghubungi kantor …', 'Reaching the office …'));
    try {
      await alone(async () => {
        await this.send();
        await this.fetch();
      });
      this.failures = 0;
      this.tell('');
      if (phone.acts.some(act => act.state === 'failed')) this.later();
    } catch (error) {
      await this.stopped(error);
    } finally {
      this.running = false;
      this.dispatchEvent(new Event('change'));
      phone.changed();
      if (this.again) void this.run();
    }
  }

  private async send() {
    const tried = new Set<string>();
    for (;;) {
      const ready = sendable().filter(act => !tried.has(act.id));
      if (ready.length === 0) break;
      this.tell(T(`Mengirim, ${phone.unsent.length} tersisa …`, `Sending, ${phone.unsent.length} left …`));
      const batch = inBatch(ready);
      for (const act of batch) tried.add(act.id);
      await this.deliver(batch);
    }
    const held = phone.acts.filter(act => act.state === 'waiting' && act.files.length > 0);
    for (const act of held) {
      for (const file of act.files) {
        this.tell(T('Mengirim foto …', 'Sending photos …'));
        await sendFile(file, phone.session.token);
      }
      // The same act once more: it is known, and now it is complete.
      await this.deliver([act]);
    }
  }

  private async deliver(batch: Act[]) {
    const { answers } = await post<{ answers: Answer[] }>('sync', phone.session.token, { acts: batch.map(bare) });
    await phone.answered(answers);
    await phone.reached();
  }

  private async fetch() {
    this.tell(T('Mengambil kabar …', 'Fetching news …'));
    for (;;) {
      const since = phone.contact.cursor;
      const response = await ask('pull' + (since ? `?since=${encodeURIComponent(since)}` : ''), phone.session.token, { headers: { 'Pilar-App': version, 'Pilar-Outbox': String(phone.unsent.length) } });
      if (response.status === 204 || response.status === 304) return phone.reached();
      const page = (await response.json()) as Pulled;
      await phone.received(page, page.reset ?? !since);
      if (!page.more) return;
    }
  }

  private async stopped(error: unknown) {
    // Locked in between: it goes on after the PIN.
    if (!isOpen()) return this.tell('');
    if (error instanceof Rebuff && error.status === 401) {
      if (error.body?.wipe) return obey(error.body.reason);
      this.needsSignIn = true;
      return this.tell(T('Masuk lagi agar dapat mengirim', 'Sign in again to send'));
    }
    this.tell(error instanceof Rebuff ? T(`Kantor tidak dapat menerima sekarang (${error.status}). Dicoba lagi.`, `The office cannot receive now (${error.status}). It will be tried again.`) : T('Sinyal terputus. Dicoba lagi sendiri.', 'The signal was cut. It tries again by itself.'));
    this.later();
  }

  private later() {
    const pause = Math.min(longestPause, firstPause * 2 ** this.failures++);
    this.timer = window.setTimeout(() => this.soon(), pause * (0.75 + Math.random() / 2));
  }

  private tell(text: string) {
    this.says = text;
    this.dispatchEvent(new Event('change'));
  }
}

/** Two tabs do not send at once; the second has nothing left to do. */
const alone = (work: () => Promise<void>) => (navigator.locks ? navigator.locks.request('pilar-field', work) : work());

/** What builds on something the office has not accepted yet is held back. */
function sendable() {
  const open = new Set(phone.acts.filter(act => act.state !== 'done').map(act => act.id));
  return phone.acts.filter(act => (act.state === 'queued' || act.state === 'failed' || (act.state === 'waiting' && act.files.length === 0)) && !act.needs?.some(id => open.has(id)));
}

function inBatch(acts: Act[]) {
  let size = 0;
  return acts.slice(0, mostActs).filter((act, i) => (size += JSON.stringify(bare(act)).length) <= mostBytes || i === 0);
}

const bare = ({ id, kind, at, base_version, needs, data }: Act): SentAct => ({ id, kind, at, base_version, needs, data });

/** The office wants nothing left on this phone; what it has not seen is offered once before, with its photos. */
async function obey(reason?: string) {
  const left = phone.unsent;
  const photos = new Set<string>();
  let offered = 0;
  try {
    for (let i = 0; i < left.length; i += mostAtOnce) {
      const batch = left.slice(i, i + mostAtOnce);
      // The answer is once more "go away"; it names what it has taken.
      offered += await post('sync', phone.session.token, { acts: batch.map(bare) }).then(() => batch.length, error => { if (error instanceof Rebuff && error.body?.received) return error.body.received.length; throw error; });
      for (const act of batch) for (const file of act.files) photos.add(file);
    }
    for (const file of photos) {
      await sendFile(file, phone.session.token);
      photos.delete(file);
    }
  } catch {
    // Offered once, as agreed.
  }
  await wipe([
    reason ?? T('Kantor menghapus data Pilar dari ponsel ini.', 'The office has removed the data of Pilar from this phone.'),
    offered > 0 && T(`${offered} pekerjaan yang belum terkirim diserahkan ke kantor untuk diperiksa.`, `${offered} acts that were not sent yet were handed to the office to look at.`),
    offered > 0 && photos.size > 0 && T(`${photos.size} foto tidak dapat diserahkan.`, `${photos.size} photos could not be handed over.`),
    offered < left.length && T(`${left.length - offered} pekerjaan tidak dapat diserahkan.`, `${left.length - offered} acts could not be handed over.`),
  ].filter(Boolean).join(' '));
}

export const engine = new Engine();
