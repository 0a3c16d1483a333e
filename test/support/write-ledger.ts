import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { referenceId } from '../../src/reference-data/load-reference-data';
import type { Answer, ApiClient } from './api-client';

type Outcome = 'acknowledged' | 'refused' | 'unknown';

interface Write {
  readonly key: string;
  readonly title: string;
  readonly outcome: Outcome;
  readonly answer: Answer | null;
}

const TIMES_STORED: Readonly<Record<Outcome, readonly number[]>> = { acknowledged: [1], refused: [0], unknown: [0, 1] };

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
    const enough = new AbortController();
    const write = async (): Promise<void> => {
      while (!enough.signal.aborted) await this.write(Math.random() < 0.1);
    };
    const all = Promise.all(Array.from({ length: writers }, write));
    return async () => {
      enough.abort();
      await all;
    };
  }

  /** The writes of which the database holds another number than it may. */
  faultsIn(stored: ReadonlyMap<string, number>): string[] {
    const isWrong = ({ title, outcome }: Write): boolean => !TIMES_STORED[outcome].includes(stored.get(title) ?? 0);
    return this.writes.filter(isWrong).map(({ title, outcome }) => `${outcome}: ${title}`);
  }

  /** Sends it again with its key: what was acknowledged gets the same answer, what was not gets one now. */
  async faultOfRepeating({ key, title, outcome, answer }: Write): Promise<string | null> {
    const again = await this.inspector.post('/api/cases', caseNamed(title), key);
    if (again.status !== 201) return `${title}: ${again.status}`;
    if (outcome !== 'acknowledged') return null;
    const isSame = isDeepStrictEqual(again.body, answer?.body) && again.headers.get('idempotent-replayed') === 'true';
    return isSame ? null : `${title}: another answer`;
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
  if (answer.status === 400 || answer.status === 503) return 'refused';
  throw new Error(`a write was answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
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
