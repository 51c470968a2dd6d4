import { sha256 } from '../kernel/id';
import { db } from './db';
import { sealBytes, unsealBytes } from './vault';

const largest = 100_000, sides = [1280, 1024, 800, 640], qualities = [0.75, 0.6, 0.45];

/** Small enough for 2G; drawn anew, so that the camera's place and time do not travel along. */
export async function shrink(file: Blob): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  let best: Blob | null = null;
  for (const side of sides)
    for (const quality of qualities) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height));
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
      canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
      best = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', quality));
      if (best && best.size <= largest) return best;
    }
  if (!best) throw new Error('The browser cannot write pictures.');
  return best;
}

/** @returns The name of a photo: the hash of its content. */
export async function keepPhoto(file: Blob) {
  const content = await (await shrink(file)).arrayBuffer();
  const name = await sha256(content);
  await db.put('files', { ...(await sealBytes('files/' + name, content)), sent: false }, name);
  return name;
}

export async function photo(name: string) {
  const row = await db.get('files', name);
  return row ? new Blob([await unsealBytes('files/' + name, row)], { type: 'image/jpeg' }) : null;
}
