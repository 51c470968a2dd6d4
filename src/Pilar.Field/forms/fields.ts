import type { Option } from '../store/shares';

export type Kind = 'text' | 'tel' | 'lines' | 'number' | 'date' | 'time' | 'choice' | 'choices' | 'yes' | 'village' | 'point' | 'photos' | 'uuid' | 'rows';
export type Values = Record<string, any>;
export type Errors = Record<string, string[]>;

/** One question of a form; modules of the server bring forms of their own in the same words. */
export interface Field {
  name: string;
  label: string;
  type: Kind;
  required?: boolean;
  help?: string;
  max?: number;
  min?: number;
  options?: Option[];
  fields?: Field[];
  /** Asked only then. */
  when?: (values: Values) => boolean;
}

/** What a form asks and what it makes of the answers. */
export interface Form {
  /** Where its draft lies: one for each thing it is about. */
  id: string;
  title: string;
  lead?: string;
  kind: string;
  save: string;
  fields: Field[];
  initial?: Values;
  check?: (values: Values) => Errors;
  data: (values: Values) => Values;
  base_version?: number;
  needs?: string[];
  summary: (values: Values) => string;
}
