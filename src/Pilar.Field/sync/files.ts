import { db } from '../store/db';
import { photo } from '../store/photos';
import { ask, Rebuff } from './wire';

const chunk = 64 * 1024;

/** Sends what the server does not have of a photo yet, piece by piece: after a cut it goes on where it was. */
export async function sendFile(name: string, token: string) {
  const row = await db.get('files', name);
  const content = row && !row.sent && (await photo(name));
  if (!row || !content) return;
  for (let offset = await have(name, token); offset < content.size;) {
    const end = Math.min(offset + chunk, content.size);
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Range': `bytes ${offset}-${end - 1}/${content.size}` };
    await ask('files/' + name, token, { method: 'PUT', headers, body: content.slice(offset, end) });
    offset = end;
  }
  await db.put('files', { ...row, sent: true }, name);
}

async function have(name: string, token: string) {
  try {
    return Number((await ask('files/' + name, token, { method: 'HEAD' })).headers.get('Upload-Offset') ?? 0);
  } catch (error) {
    if (error instanceof Rebuff && error.status === 404) return 0;
    throw error;
  }
}
