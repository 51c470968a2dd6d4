import { T } from '../kernel/text';
import type { ActState, Answer, Me, Pulled, SentAct } from '../sync/wire';
import { db, meta, type Contact, type Sealed } from './db';
import type { Share, Shares } from './shares';
import { lock, seal, unseal } from './vault';

/** Something done on this phone, from the moment it was written until the office has answered and it was seen. */
export interface Act extends SentAct {
  state: ActState;
  /** What the list calls it. */
  title: string;
  /** Photos, by the hash of their content. */
  files: string[];
  /** What was filled in, and the form it was filled into, to open it again. */
  values: Record<string, any>;
  form: string;
  answer?: Answer;
  answeredAt?: number;
}

interface Session { token: string; email: string; me: Me }

/** All that lies on the phone, read once after the PIN. */
class Phone extends EventTarget {
  session!: Session;
  contact: Contact = { last: 0, days: 14, cursor: null };
  acts: Act[] = [];
  private records = new Map<string, Map<string, any>>();

  changed() {
    this.dispatchEvent(new Event('change'));
  }

  all<S extends Share>(share: S): Shares[S][] {
    return [...(this.records.get(share)?.values() ?? [])];
  }

  one<S extends Share>(share: S, id: string): Shares[S] | undefined {
    return this.records.get(share)?.get(id);
  }

  options(list: string) {
    return this.one('lists', list)?.items ?? [];
  }

  name(list: string, code: unknown) {
    return this.options(list).find(o => o.code === code)?.name ?? String(code ?? '');
  }

  /** Not with the office yet. */
  get unsent() {
    return this.acts.filter(act => act.state === 'queued' || act.state === 'failed' || act.state === 'waiting');
  }

  /** Asks for somebody's decision. */
  get unsettled() {
    return this.acts.filter(act => act.state === 'refused' || act.state === 'conflict');
  }

  async load() {
    this.session = await unseal('meta/session', await db.get('meta', 'session'));
    this.contact = (await meta.contact()) ?? this.contact;
    this.records.clear();
    const read = db.transaction(['records', 'acts']);
    const [places, rows, acts] = await Promise.all([read.objectStore('records').getAllKeys(), read.objectStore('records').getAll(), read.objectStore('acts').getAll()]);
    const ids = await db.getAllKeys('acts');
    await Promise.all(places.map(async (place, i) => this.keep(place, await unseal('records/' + place, rows[i]))));
    this.acts = await Promise.all(acts.map(async (row, i) => ({ ...(await unseal<Act>('acts/' + ids[i], row)), state: row.state })));
    await this.prune();
    this.changed();
  }

  lock() {
    lock();
    this.records.clear();
    this.acts = [];
  }

  async signIn(session: Session, days: number) {
    const sealed = await seal('meta/session', session);
    this.session = session;
    this.contact = { ...this.contact, days, last: Date.now() };
    const put = db.transaction('meta', 'readwrite');
    void put.store.put(sealed, 'session');
    void put.store.put(this.contact, 'contact');
    void put.store.delete('farewell');
    await put.done;
  }

  /** The act, what it replaces and the end of its draft: all of it or nothing. */
  async enqueue(act: Act, { draft, replaces }: { draft?: string; replaces?: string } = {}) {
    const followers = replaces ? this.acts.filter(a => a.needs?.includes(replaces)).map(a => ({ ...a, needs: a.needs!.map(id => (id === replaces ? act.id : id)) })) : [];
    const rows = await Promise.all([act, ...followers].map(row));
    const all = db.transaction(['acts', 'drafts'], 'readwrite');
    for (const [id, sealed] of rows) void all.objectStore('acts').put(sealed, id);
    if (replaces) void all.objectStore('acts').delete(replaces);
    if (draft) void all.objectStore('drafts').delete(draft);
    await all.done;
    this.acts = [...this.acts.filter(a => a.id !== replaces && !followers.some(f => f.id === a.id)), ...followers, act].sort(byId);
    this.changed();
  }

  async remove(id: string) {
    await db.delete('acts', id);
    this.acts = this.acts.filter(act => act.id !== id);
    this.changed();
  }

  async answered(answers: Answer[]) {
    const known = answers.flatMap(answer => this.acts.filter(act => act.id === answer.id).map(act => settled(act, answer)));
    const rows = await Promise.all(known.map(row));
    const put = db.transaction('acts', 'readwrite');
    for (const [id, sealed] of rows) void put.store.put(sealed, id);
    await put.done;
    this.put(known);
  }

  /** One page of what the office has: records, answers and the place to go on from, together. */
  async received(page: Pulled, fromStart: boolean) {
    const fresh = Object.entries(page.shares ?? {}).flatMap(([share, records]) => records.map(record => [`${share}/${record.id}`, record] as const));
    const gone = Object.entries(page.gone ?? {}).flatMap(([share, ids]) => ids.map(id => `${share}/${id}`));
    const acts = (page.answers ?? []).flatMap(answer => this.acts.filter(act => act.id === answer.id).map(act => settled(act, answer)));
    const session = page.me ? { ...this.session, me: page.me } : this.session;
    const [sealed, rows, sealedSession] = await Promise.all([
      Promise.all(fresh.map(async ([place, record]) => [place, await seal('records/' + place, record)] as const)), Promise.all(acts.map(row)), seal('meta/session', session),
    ]);
    const contact = { last: Date.now(), days: page.wipe_after_days ?? this.contact.days, cursor: page.cursor };
    const all = db.transaction(['records', 'acts', 'meta'], 'readwrite');
    const records = all.objectStore('records');
    if (fromStart) void records.clear();
    for (const place of gone) void records.delete(place);
    for (const [place, content] of sealed) void records.put(content, place);
    for (const [id, content] of rows) void all.objectStore('acts').put(content, id);
    void all.objectStore('meta').put(contact, 'contact');
    void all.objectStore('meta').put(sealedSession, 'session');
    await all.done;
    if (fromStart) this.records.clear();
    for (const place of gone) this.forget(place);
    for (const [place, record] of fresh) this.keep(place, record);
    [this.contact, this.session] = [contact, session];
    this.put(acts);
  }

  async reached() {
    this.contact = { ...this.contact, last: Date.now() };
    await db.put('meta', this.contact, 'contact');
  }

  private put(acts: Act[]) {
    this.acts = this.acts.map(act => acts.find(a => a.id === act.id) ?? act);
    this.changed();
  }

  /** What was done long ago, and photos that belong to nothing any more. */
  private async prune() {
    const old = Date.now() - 14 * 86_400_000;
    const done = this.acts.filter(act => act.state === 'done' && (act.answeredAt ?? 0) < old);
    for (const act of done) await db.delete('acts', act.id);
    this.acts = this.acts.filter(act => !done.includes(act)).sort(byId);
    const needed = new Set(this.acts.filter(act => act.state !== 'done').flatMap(act => act.files));
    for (const name of await db.getAllKeys('drafts')) for (const file of hashesIn(await unseal('drafts/' + name, (await db.get('drafts', name)) as Sealed))) needed.add(file);
    for (const file of await db.getAllKeys('files')) if (!needed.has(file)) await db.delete('files', file);
  }

  private keep(place: string, record: any) {
    const [share, id] = split(place);
    if (!this.records.has(share)) this.records.set(share, new Map());
    this.records.get(share)!.set(id, record);
  }

  private forget(place: string) {
    const [share, id] = split(place);
    this.records.get(share)?.delete(id);
  }
}

/** Photos that some data speaks of. */
export const hashesIn = (data: unknown) => JSON.stringify(data).match(/\b[0-9a-f]{64}\b/g) ?? [];

const byId = (a: Act, b: Act) => (a.id < b.id ? -1 : 1);

const split = (place: string) => [place.slice(0, place.indexOf('/')), place.slice(place.indexOf('/') + 1)] as const;

const row = async (act: Act) => [act.id, { ...(await seal('acts/' + act.id, act)), state: act.state }] as const;

const settled = (act: Act, answer: Answer): Act => ({ ...act, state: answer.state, answer, answeredAt: Date.now() });

export const stateName = (act: Act) => ({
  queued: T('menunggu dikirim', 'waits to be sent'), waiting: T('di kantor, menunggu kelengkapan', 'with the office, waits for a missing part'), failed: T('akan dicoba lagi', 'will be tried again'),
  done: T('diterima kantor', 'received by the office'), refused: T('ditolak', 'refused'), conflict: T('perlu dipilih', 'needs a choice'),
}[act.state]);

export const stateTone = (act: Act) => ({ queued: 'warn', waiting: 'warn', failed: 'warn', done: 'good', refused: 'bad', conflict: 'bad' } as const)[act.state];

export const phone = new Phone();
