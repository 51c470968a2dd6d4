import { openDB, type DBSchema } from 'idb';
import type { ActState } from '../sync/wire';

/** What lies on the phone encrypted. */
export interface Sealed { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

/** What opens the rest, with the PIN. */
export interface VaultRow {
  salt: Uint8Array<ArrayBuffer>;
  iterations: number;
  /** Half of the key: the browser uses it, but gives it to nobody. */
  half: CryptoKey;
  wrapped: Sealed;
  tries: number;
  /** No further PIN before this time. */
  retryAt: number;
}

interface Rooms extends DBSchema {
  meta: { key: string; value: any };
  records: { key: string; value: Sealed };
  acts: { key: string; value: Sealed & { state: ActState } };
  files: { key: string; value: Sealed & { sent: boolean } };
  drafts: { key: string; value: Sealed };
}

export const rooms = ['meta', 'records', 'acts', 'files', 'drafts'] as const;

export const db = await openDB<Rooms>('pilar', 1, {
  upgrade(made) {
    for (const room of rooms) made.createObjectStore(room);
  },
  // A newer version of the app in another tab goes first.
  blocking(_, __, event) { (event.target as IDBDatabase).close(); location.reload(); },
});

/** Not secret: when the office was last reached, and what has to be said after a wipe. */
export interface Contact { last: number; days: number; cursor: string | null }

export const meta = {
  vault: () => db.get('meta', 'vault') as Promise<VaultRow | undefined>,
  contact: () => db.get('meta', 'contact') as Promise<Contact | undefined>,
  farewell: () => db.get('meta', 'farewell') as Promise<string | undefined>,
};

/** Nothing stays but the sentence that says why. */
export async function wipe(farewell: string) {
  const all = db.transaction(rooms, 'readwrite');
  for (const room of rooms) void all.objectStore(room).clear();
  void all.objectStore('meta').put(farewell, 'farewell');
  await all.done;
  location.hash = '';
  location.reload();
}

/** What is not ours alone goes; what was written here and not sent yet stays, locked. */
export async function forgetRecords() {
  const all = db.transaction(['records', 'meta'], 'readwrite');
  void all.objectStore('records').clear();
  const contact = (await all.objectStore('meta').get('contact')) as Contact | undefined;
  if (contact) void all.objectStore('meta').put({ ...contact, cursor: null }, 'contact');
  await all.done;
}
