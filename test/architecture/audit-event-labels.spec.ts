import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_EVENT_LABELS, auditEventSentence } from '../../src/domain/audit-event-labels';
import { MACHINES } from '../../src/domain/machines';
import type { AnyMachine } from '../../src/domain/state-machine';

const MODULES = join(__dirname, '..', '..', 'src', 'modules');

/** Features that record nothing in the chain of a case. */
const OUTSIDE_CASES = ['identity', 'providers', 'reference', 'system-outages'];

const TYPE = /'((?:[a-z]+-)*[a-z]+\.[a-z]+(?:-[a-z]+)*)'/g;

/** `type: 'x.y'` of an event, the literals of a call of `record…(…)` before its payload, and the maps from moves to types. */
const LITERAL_PLACES = [
  /\btype: '[^']*'/g,
  /\brecord\w*\(\s*tx,[^{;]*/g,
  /\b(?:const )?EVENT_TYPES: Record<[^=]*= \{[^}]*\}/g,
];

/** `thing.${…}`, filled with the words of the map PAST, with the word given to `record(tx, …)`, or with the machine's own event. */
const TEMPLATE = /\btype: `([a-z-]+)\.\$\{([^}]*)\}`/g;

function eventTypesOf(text: string): string[] {
  const literal = LITERAL_PLACES.flatMap((place) => text.match(place) ?? []).flatMap((part) => wordsIn(part, TYPE));
  const composed = [...text.matchAll(TEMPLATE)].flatMap(([, thing, filling]) =>
    fillingsOf(text, thing, filling).map((word) => `${thing}.${word}`),
  );
  return [...literal, ...composed];
}

function fillingsOf(text: string, thing: string, filling: string): string[] {
  if (filling.startsWith('PAST['))
    return wordsIn(text.match(/const PAST: [^=]*= \{[^}]*\}/)?.[0] ?? '', /: '([a-z-]+)'/g);
  if (filling === 'what') return wordsIn(text, /\brecord\(tx, \w+, '([a-z-]+)'/g);
  const machine = (Object.values(MACHINES) as AnyMachine[]).find(({ name }) => name === thing);
  return filling === 'event' && machine ? machine.transitions.map(({ event }) => event) : [`\${${filling}}`];
}

const wordsIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, word]) => word);

describe('The words for audit events', () => {
  const files = readdirSync(MODULES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !OUTSIDE_CASES.some((feature) => file.startsWith(feature)),
  );
  const inUse = new Set(files.flatMap((file) => eventTypesOf(readFileSync(join(MODULES, file), 'utf8'))));

  it('exist for every type that a feature records in a case', () => {
    expect(inUse.size).toBeGreaterThan(150);
    expect([...inUse].filter((type) => !(type in AUDIT_EVENT_LABELS)).sort()).toEqual([]);
  });

  it('exist for nothing else', () => {
    const reads = ['case-bundle.read', 'document.read', 'evidence.read', 'receipt.read', 'report-edition.read'];
    const unused = Object.keys(AUDIT_EVENT_LABELS).filter((type) => !inUse.has(type) && !reads.includes(type));
    expect(unused).toEqual([]);
  });

  it('stand in both languages and leave no mark where the subject has no name', () => {
    for (const type of Object.keys(AUDIT_EVENT_LABELS)) {
      const { ko, en } = auditEventSentence(type, null);
      expect([type, ko]).toEqual([type, expect.stringMatching(/^[^{}]*[가-힣][^{}]*$/)]);
      expect([type, en]).toEqual([type, expect.stringMatching(/^[A-Z][^{}가-힣]*$/)]);
    }
  });
});
