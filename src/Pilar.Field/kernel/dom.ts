export type Child = Node | string | number | false | null | undefined | Child[];
export type Attributes = Record<string, string | number | boolean | null | undefined | ((event: any) => unknown)>;

/** An element: h('p.muted', { id: 'x', onclick: f }, 'text', child). */
export function h<E extends HTMLElement = HTMLElement>(tag: string, attributes?: Attributes | null, ...children: Child[]): E {
  const [name, ...classes] = tag.split('.');
  const element = document.createElement(name) as E;
  if (classes.length) element.className = classes.join(' ');
  for (const [key, value] of Object.entries(attributes ?? {}))
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value != null) element.setAttribute(key, String(value));
  append(element, children);
  return element;
}

function append(parent: Node, children: Child[]) {
  for (const child of children)
    if (Array.isArray(child)) append(parent, child);
    else if (child !== false && child != null && child !== '') parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)));
}

export const link = (href: string, ...children: Child[]) => h('a', { href }, ...children);

export const button = (text: Child, onclick: (event: Event) => unknown, kind = '') => h<HTMLButtonElement>('button' + kind, { type: 'button', onclick }, text);

export const badge = (text: string, tone: 'good' | 'warn' | 'bad' | 'info' | '' = '') => h('span.badge' + (tone && '.' + tone), null, text);

const signs = { info: 'i', good: '✓', warn: '!', bad: '✕' };

export const alert = (tone: keyof typeof signs, title: string, ...rest: Child[]) =>
  h('div.alert.' + tone, { role: tone === 'bad' ? 'alert' : 'status' }, h('span.sign', { 'aria-hidden': 'true' }, signs[tone]), h('div', null, h('strong', null, title), ...rest));

/** Label and value, those without a value left out. */
export const facts = (...pairs: [string, Child][]) =>
  h('dl.facts', null, pairs.filter(([, value]) => value != null && value !== '' && value !== false).map(([label, value]) => h('div', null, h('dt', null, label), h('dd', null, value))));

export const empty = (...children: Child[]) => h('div.empty', null, ...children.map(child => (typeof child === 'string' ? h('p', null, child) : child)));
