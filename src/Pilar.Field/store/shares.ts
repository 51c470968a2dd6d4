/** What the server keeps on this phone; docs/field-protocol.md. */
export interface Option { code: string; name: string }

export interface CaseRecord {
  id: string; version: number; number: string; name: string; age?: number; sex?: string; address?: string; phone?: string; village: string; stage: string; stage_name: string;
  urgency: string; sealed?: boolean; kinds: string[]; need: string; guardian?: string; guardian_phone?: string; reported_at: string; closed_on?: string; due_on?: string; owner?: string;
  entries: { id: string; at: string; kind: string; author: string; text: string; awaits?: boolean }[];
  referrals: { id: string; provider?: string; service?: string; state: string; state_name: string; due_on?: string; outcome?: string }[];
}

export interface TaskRecord { id: string; case: string; number: string; title: string; due_on: string }
export interface PersonRecord { id: string; name: string; kind: string; phone?: string; village: string; serving?: boolean }
export interface ProviderRecord {
  id: string; name: string; phone?: string; whatsapp?: string; verified_on?: string;
  services: { name: string; kinds?: string[]; age_from?: number; age_to?: number; free?: number; apply?: string }[];
  places: { address?: string; lat?: number; lon?: number; hours?: string }[];
}
export interface EventRecord { id: string; title: string; starts_on: string; ends_on: string; place?: string; address?: string; scan?: boolean; code?: string; sessions: { id: string; title: string; day: string; from: string; until: string; room?: string; counts?: boolean }[] }

export interface DisasterRecord {
  id: string; title: string; stage_name: string; areas: string[]; started_at: string;
  shelters: { id: string; name: string; village: string; capacity?: number }[];
  stores: { id: string; name: string; stock: Record<string, number> }[];
}

/** A list of choices, or a form that a module brings ("form:activity.entry"). */
export interface ListRecord { id: string; items?: Option[]; title?: string; button?: string; help?: string; fields?: unknown[] }

export interface Shares { cases: CaseRecord; tasks: TaskRecord; people: PersonRecord; providers: ProviderRecord; events: EventRecord; disasters: DisasterRecord; lists: ListRecord }
export type Share = keyof Shares;
