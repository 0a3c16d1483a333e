import { randomUUID } from 'node:crypto';
import { referenceId } from '../../src/reference-data/load-reference-data';
import type { Answer, ApiClient } from './api-client';

type Outcome = 'acknowledged' | 'refused' | 'unknown';

interface Write {
  readonly key: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly answer: Answer | null;
}

const REFUSED_TITLE = '거절될 사건';

/** Registers cases without pause while a server is ended under it, and remembers what it was told about each. */
export class WriteLedger {
  readonly writes: Write[] = [];

  constructor(private readonly inspector: ApiClient) {}

  count(outcome: Outcome): number {
    return this.writes.filter((write) => write.outcome === outcome).length;
  }

  summary(): string {
    const outcomes = ['acknowledged', 'refused', 'unknown'] as const;
    return outcomes.map((outcome) => `${this.count(outcome)} ${outcome}`).join(', ');
  }

  /** Resolves when so many were acknowledged. */
  async reaches(acknowledged: number): Promise<void> {
    while (this.count('acknowledged') < acknowledged) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  /** Several writers, until the returned function is called. */
  start(writers: number): () => Promise<void> {
    let going = true;
    const write = async (): Promise<void> => {
      while (going) await this.write(Math.random() < 0.1);
    };
    const all = Promise.all(Array.from({ length: writers }, write));
    return async () => {
      going = false;
      await all;
    };
  }

  /** Sends each write again with its key: the same answer for what was acknowledged, a first one for what was not. */
  async repeat({ key, title, outcome, answer }: Write): Promise<void> {
    const again = await this.inspector.post('/api/cases', caseNamed(title), key);
    expect({ title, status: again.status }).toEqual({ title, status: 201 });
    if (outcome !== 'acknowledged') return;
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(answer?.body);
  }

  private async write(badly: boolean): Promise<void> {
    const key = randomUUID();
    const title = `${badly ? REFUSED_TITLE : '사건'} ${key}`;
    const body = badly ? { ...caseNamed(title), departmentCode: 1 } : caseNamed(title);
    const answer = await this.inspector.post('/api/cases', body, key).catch(() => null);
    this.writes.push({ key, title, answer, outcome: outcomeOf(answer) });
    if (!answer) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function outcomeOf(answer: Answer | null): Outcome {
  if (!answer || answer.body.code === 'service.outcome-unknown') return 'unknown';
  if (answer.status === 201) return 'acknowledged';
  expect([400, 503]).toContain(answer.status);
  return 'refused';
}

export function caseNamed(title: string): object {
  return {
    title,
    trigger: 'MEDIA',
    tracks: ['A'],
    departmentCode: 'DIGITAL_SAFETY',
    respondents: [{ providerId: referenceId('provider', 'KAKAO'), role: 'OUTAGE_PROVIDER', providerTitle: title }],
    noConflictOfInterest: true,
  };
}
