import type { CalendarDay } from './calendar-day';
import { approverIsAuthor } from './common-guards';
import { defineMachine } from './define-machine';
import { DISCLOSURES, type Disclosure } from './enumerations';
import type { Label } from './label';
import { firstOf, type Guard, type MoveFacts } from './state-machine';
import { partsOf, type TemplatedType } from './template-parts';

/** One numbered item of a letter: its heading, a text of its own, and what it prints of the content. */
export interface TemplateItem {
  readonly heading: Label;
  readonly text: Label | null;
  /** Names of parts of the type, in the order in which they are printed. */
  readonly parts: readonly string[];
}

/** What a template fixes about every letter of its type; texts may name parts in braces: `{orderNo}`. */
export interface TemplateContent {
  readonly introduction: Label | null;
  readonly items: readonly TemplateItem[];
  readonly closing: Label | null;
  readonly disclosure: Disclosure;
  /** 호 of 「공공기관의 정보공개에 관한 법률」 제9조제1항; none where the letter is open. */
  readonly disclosureItems: readonly number[];
}

export const TEMPLATE_STATUSES = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'DISCARDED'] as const;
export type TemplateStatus = (typeof TEMPLATE_STATUSES)[number];

export const TEMPLATE_EVENTS = ['submit', 'approve', 'return', 'discard'] as const;
export type TemplateEvent = (typeof TEMPLATE_EVENTS)[number];

export interface TemplateFacts extends MoveFacts {
  actorIsAuthor: boolean;
  faults: number;
  /** Letters of days that are over have been written with the version of their day. */
  effectiveInPast: boolean;
}

const faulty: Guard<TemplateFacts> = (facts) => (facts.faults > 0 ? 'document-template.faulty' : null);
const tooEarly: Guard<TemplateFacts> = (facts) =>
  facts.effectiveInPast ? 'document-template.effective-in-past' : null;

export const documentTemplateMachine = defineMachine<TemplateStatus, TemplateEvent, TemplateFacts>({
  name: 'document-template',
  statuses: TEMPLATE_STATUSES,
  events: TEMPLATE_EVENTS,
  initial: 'DRAFT',
  final: ['APPROVED', 'DISCARDED'],
  creation: { event: 'draft', permission: 'templates.draft' },
  transitions: [
    {
      event: 'submit',
      from: ['DRAFT'],
      to: 'IN_REVIEW',
      permission: 'templates.draft',
      refuse: firstOf<TemplateFacts>(faulty, tooEarly),
    },
    {
      event: 'approve',
      from: ['IN_REVIEW'],
      to: 'APPROVED',
      permission: 'templates.approve',
      refuse: firstOf<TemplateFacts>(approverIsAuthor, faulty, tooEarly),
    },
    { event: 'return', from: ['IN_REVIEW'], to: 'DRAFT', permission: 'templates.approve', needsReason: true },
    { event: 'discard', from: ['DRAFT'], to: 'DISCARDED', permission: 'templates.draft' },
  ],
});

export const TEMPLATE_STATUS_LABELS: Record<TemplateStatus, Label> = {
  DRAFT: { ko: '작성', en: 'Draft' },
  IN_REVIEW: { ko: '승인 대기', en: 'Awaiting approval' },
  APPROVED: { ko: '승인', en: 'Approved' },
  DISCARDED: { ko: '폐기', en: 'Discarded' },
};

export const TEMPLATE_MOVE_LABELS: Record<TemplateEvent, Label> = {
  submit: { ko: '승인 요청', en: 'Submit for approval' },
  approve: { ko: '승인', en: 'Approve' },
  return: { ko: '반려', en: 'Return' },
  discard: { ko: '폐기', en: 'Discard' },
};

/** Audit events of templates, by their type. */
export const TEMPLATE_EVENT_LABELS: Readonly<Record<string, Label>> = {
  'document-template.drafted': { ko: '문서 서식{}을 작성함', en: 'Template{} drafted' },
  'document-template.updated': { ko: '문서 서식{}을 고침', en: 'Template{} updated' },
  'document-template.submitted': { ko: '문서 서식{}의 승인을 요청함', en: 'Template{} submitted for approval' },
  'document-template.approved': { ko: '문서 서식{}을 승인함', en: 'Template{} approved' },
  'document-template.returned': { ko: '문서 서식{}을 반려함', en: 'Template{} returned' },
  'document-template.discarded': { ko: '문서 서식{}을 폐기함', en: 'Template{} discarded' },
};

/** What is wrong with a template of this type; `where` is a place in it, `what` a part or a number. */
export interface TemplateFault {
  readonly code: TemplateFaultCode;
  readonly where: string;
  readonly what: string;
}

export const TEMPLATE_FAULTS = [
  'NO_ITEMS',
  'EMPTY_TEXT',
  'UNKNOWN_PART',
  'NOT_INLINE',
  'PART_TWICE',
  'REQUIRED_PART_MISSING',
  'EMPTY_ITEM',
  'UNKNOWN_DISCLOSURE',
] as const;
export type TemplateFaultCode = (typeof TEMPLATE_FAULTS)[number];

export const TEMPLATE_FAULT_LABELS: Record<TemplateFaultCode, Label> = {
  NO_ITEMS: { ko: '항목이 하나도 없습니다.', en: 'There is no item.' },
  EMPTY_TEXT: { ko: '한국어와 영어를 모두 적어야 합니다.', en: 'Both languages need a text.' },
  UNKNOWN_PART: { ko: '이 문서에 없는 내용입니다.', en: 'Letters of this kind have no such content.' },
  NOT_INLINE: { ko: '문장 안에 쓸 수 없는 내용입니다.', en: 'This cannot stand within a sentence.' },
  PART_TWICE: { ko: '두 번 쓰였습니다.', en: 'It is printed twice.' },
  REQUIRED_PART_MISSING: { ko: '반드시 들어가야 할 내용이 빠졌습니다.', en: 'Content that the law wants is missing.' },
  EMPTY_ITEM: { ko: '제목만 있고 내용이 없습니다.', en: 'There is nothing under the heading.' },
  UNKNOWN_DISCLOSURE: { ko: '공개구분과 호가 맞지 않습니다.', en: 'Openness and its items do not fit.' },
};

const LAST_DISCLOSURE_ITEM = 8;
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Names in braces, in the order of the text. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name]) => name);
}

/** Puts words in the place of each name; null where one of them has none, because half a sentence is no sentence. */
export function fillPlaceholders(text: string, wordsOf: (name: string) => string | null): string | null {
  const words = new Map(placeholdersIn(text).map((name) => [name, wordsOf(name)]));
  if ([...words.values()].includes(null)) return null;
  return text.replaceAll(PLACEHOLDER, (_, name: string) => words.get(name) ?? '');
}

/** Every fault of a template, so that it cannot be submitted; empty when letters can be printed with it. */
export function templateFaults(type: TemplatedType, content: TemplateContent): TemplateFault[] {
  const { items } = content;
  return [
    ...(items.length === 0 ? [fault('NO_ITEMS', 'items', '')] : []),
    ...textsOf(content).flatMap(([where, text]) => textFaults(type, where, text)),
    ...items.flatMap((item, index) => partFaults(type, item, `items.${index}`)),
    ...repeated(items.flatMap(({ parts }) => parts)).map((name) => fault('PART_TWICE', 'items', name)),
    ...missingParts(type, items),
    ...disclosureFaults(content),
  ];
}

function fault(code: TemplateFaultCode, where: string, what: string): TemplateFault {
  return { code, where, what };
}

function textsOf({ introduction, items, closing }: TemplateContent): [where: string, text: Label][] {
  const all: [string, Label | null][] = [
    ['introduction', introduction],
    ...items.flatMap(({ heading, text }, index): [string, Label | null][] => [
      [`items.${index}.heading`, heading],
      [`items.${index}.text`, text],
    ]),
    ['closing', closing],
  ];
  return all.filter((entry): entry is [string, Label] => entry[1] !== null);
}

function textFaults(type: TemplatedType, where: string, text: Label): TemplateFault[] {
  const empty = [text.ko, text.en].some((words) => words.trim() === '');
  const names = new Set([...placeholdersIn(text.ko), ...placeholdersIn(text.en)]);
  return [
    ...(empty ? [fault('EMPTY_TEXT', where, '')] : []),
    ...[...names].flatMap((name) => {
      const part = partsOf(type).find((one) => one.name === name);
      if (!part) return [fault('UNKNOWN_PART', where, name)];
      return part.inline ? [] : [fault('NOT_INLINE', where, name)];
    }),
  ];
}

function partFaults(type: TemplatedType, { text, parts }: TemplateItem, where: string): TemplateFault[] {
  const unknown = parts.filter((name) => !partsOf(type).some((part) => part.name === name));
  const empty = parts.length === 0 && text === null;
  return [
    ...unknown.map((name) => fault('UNKNOWN_PART', where, name)),
    ...(empty ? [fault('EMPTY_ITEM', where, '')] : []),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

/** What the law wants in a letter of this kind stands in every template of it. */
function missingParts(type: TemplatedType, items: readonly TemplateItem[]): TemplateFault[] {
  const printed = new Set(items.flatMap(({ text, parts }) => [...parts, ...placeholdersIn(text?.ko ?? '')]));
  return partsOf(type)
    .filter(({ name, required }) => required && !printed.has(name))
    .map(({ name }) => fault('REQUIRED_PART_MISSING', 'items', name));
}

function disclosureFaults({ disclosure, disclosureItems: items }: TemplateContent): TemplateFault[] {
  const known = items.every((item) => Number.isInteger(item) && item >= 1 && item <= LAST_DISCLOSURE_ITEM);
  const fits = (disclosure === 'OPEN') === (items.length === 0);
  const sound = DISCLOSURES.includes(disclosure) && known && fits && repeated(items.map(String)).length === 0;
  return sound ? [] : [fault('UNKNOWN_DISCLOSURE', 'disclosureItems', items.join(', '))];
}

export interface DatedTemplate {
  readonly status: TemplateStatus;
  readonly effectiveFrom: CalendarDay;
  readonly versionNo: number;
}

/** The version with which a letter of that day is written: the latest that was in force; null when there was none. */
export function templateInForce<T extends DatedTemplate>(versions: readonly T[], day: CalendarDay): T | null {
  const begun = versions.filter(({ status, effectiveFrom }) => status === 'APPROVED' && effectiveFrom <= day);
  return begun.toSorted((a, b) => compare(b, a))[0] ?? null;
}

function compare(a: DatedTemplate, b: DatedTemplate): number {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom < b.effectiveFrom ? -1 : 1;
  return a.versionNo - b.versionNo;
}
