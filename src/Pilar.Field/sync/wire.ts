import { language } from '../kernel/text';

/** The protocol as the phone sees it; docs/field-sync.md. */
export type ActState = 'queued' | 'done' | 'refused' | 'waiting' | 'conflict' | 'failed';

export interface ConflictField { field: string; label: string; base: unknown; mine: unknown; theirs: unknown; by?: string; at?: string }
export interface Candidate { case: string; number: string; name?: string; why?: string }

export interface Answer {
  id: string;
  state: Exclude<ActState, 'queued'>;
  message?: string;
  errors?: Record<string, string[]>;
  /** Names the conflict when it is decided. */
  conflict?: string;
  candidates?: Candidate[];
  record?: { id: string; number?: string; version?: number };
  fields?: ConflictField[];
}

export interface SentAct { id: string; kind: string; at: string; base_version?: number; needs?: string[]; data: Record<string, any> }

export interface Pulled {
  cursor: string;
  /** Everything anew: what was here before is not known there. */
  reset?: boolean;
  wipe_after_days: number;
  me?: Me;
  shares?: Record<string, { id: string }[]>;
  gone?: Record<string, string[]>;
  answers?: Answer[];
  more?: boolean;
}

export interface Me { name: string; role: string; region: string; region_name: string; language?: string }
export interface Admission { device: string; token: string; account: Me; wipe_after_days: number }

/** The server answered, but not with what was asked for. */
export class Rebuff extends Error {
  constructor(readonly status: number, readonly body: any) {
    super(body?.title ?? body?.detail ?? body?.message ?? `HTTP ${status}`);
  }
}

const root = '/api/v1/field/', patience = 60_000;

export async function ask(path: string, token: string | null, request: RequestInit = {}): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('Accept-Language', language);
  if (token) headers.set('Authorization', `Bearer ${token}`);
  if (typeof request.body === 'string') headers.set('Content-Type', 'application/json');
  // Signing in, the cookie of a page open beside the app has no say; later the token goes before it.
  const response = await fetch(root + path, { ...request, headers, credentials: token ? 'same-origin' : 'omit', cache: 'no-store', signal: AbortSignal.timeout(patience) });
  if (!response.ok && response.status !== 304) throw new Rebuff(response.status, await response.json().catch(() => null));
  return response;
}

export const post = async <V>(path: string, token: string | null, body: unknown): Promise<V> => (await ask(path, token, { method: 'POST', body: JSON.stringify(body) })).json();
