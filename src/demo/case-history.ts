import type { Actor } from '../domain/actor';
import type { DemoCase } from '../domain/demo-case';
import type { Published } from '../domain/demo-case-facts';
import type { SourceRecordsService } from '../modules/source-records/source-records.service';
import type { HistoryStep, Work } from '../platform/database/transactions';
import type { Tx } from '../platform/database/tx';
import { referenceId } from '../reference-data/load-reference-data';
import { demoActor, type DemoPerson } from './demo-people';

/** One case of the record while it is loaded: who acts when, and which row each datum of its file has become. */
export class CaseHistory {
  private readonly ids = new Map<string, string>();

  constructor(
    readonly demo: DemoCase,
    private readonly step: HistoryStep,
    private readonly sources: SourceRecordsService,
  ) {}

  get caseId(): string {
    return this.idOf(this.demo.case.ref);
  }

  act<T>(who: DemoPerson | Actor, at: Date, work: Work<T>): Promise<T> {
    return this.step(typeof who === 'string' ? demoActor(who) : who, at, work);
  }

  /** The row that a datum became. */
  idOf(ref: string): string {
    const id = this.ids.get(ref);
    if (id === undefined) throw new Error(`${this.demo.ref}: "${ref}" is not loaded yet`);
    return id;
  }

  idsOf(refs: readonly string[]): string[] {
    return refs.map((ref) => this.idOf(ref));
  }

  /** Code of the provider behind a respondent of the file. */
  providerCodeOf(respondent: string): string {
    const found = this.demo.respondents.find(({ ref }) => ref === respondent);
    if (!found) throw new Error(`${this.demo.ref}: no respondent "${respondent}"`);
    return found.provider;
  }

  providerOf(respondent: string): string {
    return referenceId('provider', this.providerCodeOf(respondent));
  }

  /** Remembers the row of a datum and keeps the datum beside it as it stands in the file. */
  async keep(tx: Tx, datum: Published, subjectType: string, subjectId: string): Promise<void> {
    this.ids.set(datum.ref, subjectId);
    await this.sources.keepIn(tx, {
      caseId: this.caseId,
      subjectType,
      subjectId,
      ref: datum.ref,
      source: datum.source,
      factKeys: datum.facts,
      assumedFields: datum.assumedFields ?? [],
      assumedReason: datum.assumedReason ?? null,
      original: datum,
    });
  }
}
