import { db, meta, type Sealed, type VaultRow } from './db';

/** Design and limits: docs/field-app.md. */
const iterations = 600_000, freeTries = 3, firstPause = 5_000;
export const mostTries = 10;

const bytesOf = (text: string) => new TextEncoder().encode(text);
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

let key: CryptoKey | null = null;

export const isOpen = () => key !== null;
export const lock = () => { key = null; };

/** @param place Where it lies: a row moved elsewhere does not open. */
export async function seal(place: string, content: unknown): Promise<Sealed> {
  return sealBytes(place, bytesOf(JSON.stringify(content)));
}

export async function unseal<V = any>(place: string, sealed: Sealed): Promise<V> {
  return JSON.parse(new TextDecoder().decode(await unsealBytes(place, sealed)));
}

export const sealBytes = (place: string, content: BufferSource) => encrypt(opened(), place, content);
export const unsealBytes = (place: string, sealed: Sealed) => decrypt(opened(), place, sealed);

/** A new vault with a new key; whatever lay there before can never be read again. */
export async function createVault(pin: string) {
  const raw = random(32);
  const half = await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']) as CryptoKey;
  const salt = random(16);
  const wrapped = await encrypt(await wrapping(pin, salt, iterations, half), 'vault', raw);
  await db.put('meta', { salt, iterations, half, wrapped, tries: 0, retryAt: 0 } satisfies VaultRow, 'vault');
  key = await importKey(raw);
}

export type Opening = { ok: true } | { ok: false; left: number; retryAt: number };

/** The try is counted before it is made: closing the app in between does not give it back. */
export async function openVault(pin: string): Promise<Opening> {
  const row = (await meta.vault())!;
  if (row.retryAt > Date.now()) return { ok: false, left: mostTries - row.tries, retryAt: row.retryAt };
  const tries = row.tries + 1;
  const retryAt = tries <= freeTries ? 0 : Date.now() + firstPause * 2 ** (tries - freeTries - 1);
  await db.put('meta', { ...row, tries, retryAt }, 'vault');
  const raw = await unwrap(row, pin);
  if (!raw) return { ok: false, left: mostTries - tries, retryAt };
  await db.put('meta', { ...row, tries: 0, retryAt: 0 }, 'vault');
  key = await importKey(raw);
  return { ok: true };
}

/** @returns false when the old PIN is not right. */
export async function changePin(old: string, pin: string) {
  const row = (await meta.vault())!;
  const raw = await unwrap(row, old);
  if (!raw) return false;
  const salt = random(16);
  await db.put('meta', { ...row, salt, iterations, wrapped: await encrypt(await wrapping(pin, salt, iterations, row.half), 'vault', raw) }, 'vault');
  return true;
}

async function unwrap(row: VaultRow, pin: string) {
  try {
    return await decrypt(await wrapping(pin, row.salt, row.iterations, row.half), 'vault', row.wrapped);
  } catch {
    return null;
  }
}

/** PIN, stretched, then mixed with the half that never leaves this browser. */
async function wrapping(pin: string, salt: BufferSource, rounds: number, half: CryptoKey) {
  const stretched = await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, await crypto.subtle.importKey('raw', bytesOf(pin), 'PBKDF2', false, ['deriveBits']), 256);
  return importKey(await crypto.subtle.sign('HMAC', half, stretched));
}

const importKey = (raw: BufferSource) => crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);

async function encrypt(by: CryptoKey, place: string, content: BufferSource): Promise<Sealed> {
  const iv = random(12);
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, by, content) };
}

const decrypt = (by: CryptoKey, place: string, { iv, data }: Sealed) => crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(place) }, by, data);

function opened() {
  if (!key) throw new Error('The vault is locked.');
  return key;
}
