import * as lists from './enumerations';
import { DUE_BADGES, SEVERITIES } from './enumerations';
import type { Label } from './label';
import { ENUMERATION_LABELS, enumerationLabel, moveLabel, statusLabel } from './labels';
import { ALL_MACHINES, MACHINES } from './machines';
import { MACHINE_NAMES } from './machine-names';
import { isReason, MIN_REASON_LENGTH } from './reason';
import { REFUSAL_CODES, refusalText } from './refusals';

const HANGUL = /[가-힣]/;

function expectBilingual({ ko, en }: Label): void {
  expect(ko).toMatch(HANGUL);
  expect(en).toMatch(/[A-Za-z]/);
  expect(en).not.toMatch(HANGUL);
}

describe('Labels', () => {
  it('exist for every status and every move of every machine', () => {
    for (const { name, statuses, events } of ALL_MACHINES) {
      statuses.forEach((status) => expectBilingual(statusLabel(name, status)));
      events.forEach((event) => expectBilingual(moveLabel(name, event)));
    }
  });

  it('exist for every code list in both languages', () => {
    Object.values(ENUMERATION_LABELS).forEach((labels) => Object.values<Label>(labels).forEach(expectBilingual));
  });

  it('exist for every code of every list', () => {
    const labelled = Object.values(ENUMERATION_LABELS).map((labels) => Object.keys(labels).join(' '));
    const bare = Object.entries(lists).filter(([, codes]) => !labelled.includes(codes.join(' ')));
    expect(bare.map(([name]) => name)).toEqual([]);
  });

  it('tell the statuses of one machine apart', () => {
    for (const { name, statuses } of ALL_MACHINES) {
      expect(new Set(statuses.map((status) => statusLabel(name, status).ko)).size).toBe(statuses.length);
      expect(new Set(statuses.map((status) => statusLabel(name, status).en)).size).toBe(statuses.length);
    }
  });

  it('use the words of the field', () => {
    expect(statusLabel('corrective-action', 'REJECTED').ko).toBe('이행 미흡');
    expect(statusLabel('order', 'DELIVERED').ko).toBe('도달(효력 발생)');
    expect(enumerationLabel('instrumentType', 'CORRECTIVE_REQUEST').ko).toBe('시정요구');
    expect(SEVERITIES.map((severity) => enumerationLabel('severity', severity).ko)).toEqual([
      '긴급',
      '중대',
      '보통',
      '경미',
    ]);
    expect(DUE_BADGES.map((badge) => enumerationLabel('dueBadge', badge).ko)).toEqual([
      '기한 내',
      '기한 임박',
      '기한 경과',
    ]);
  });

  it('fail loudly for an unknown code', () => {
    expect(() => statusLabel('case', 'ARCHIVED')).toThrow('No label for case status ARCHIVED');
    expect(() => moveLabel('case', 'archive')).toThrow('No label for case move archive');
    expect(() => enumerationLabel('severity', 'HUGE')).toThrow('No label for severity HUGE');
  });
});

describe('Refusals', () => {
  it('are whole sentences in both languages', () => {
    for (const code of REFUSAL_CODES) {
      const text = refusalText(code);
      expectBilingual(text);
      expect(text.ko).toMatch(/\.$/);
      expect(text.en).toMatch(/\.$/);
    }
  });

  it('are coded thing.reason', () => {
    for (const code of REFUSAL_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
  });

  it('say for every machine that a move is not allowed', () => {
    for (const name of MACHINE_NAMES) expect(REFUSAL_CODES).toContain(`${name}.move-not-allowed`);
    expect(Object.keys(MACHINES).toSorted()).toEqual([...MACHINE_NAMES].sort());
  });
});

describe('A reason', () => {
  it('has ten characters after its blanks are cut, counted as people count them', () => {
    expect(MIN_REASON_LENGTH).toBe(10);
    expect(isReason('증거가 부족합니다.')).toBe(true);
    expect(isReason('증거가 부족합니다')).toBe(false);
    expect(isReason(`   ${'가'.repeat(9)}   `)).toBe(false);
    expect(isReason('🙂'.repeat(9))).toBe(false);
    expect(isReason('🙂'.repeat(10))).toBe(true);
  });

  it('is not an empty form field', () => {
    expect(isReason('')).toBe(false);
    expect(isReason(null)).toBe(false);
    expect(isReason(undefined)).toBe(false);
  });
});
