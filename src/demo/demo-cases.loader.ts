import { Injectable } from '@nestjs/common';
import type { DemoCase } from '../domain/demo-case';
import { SourceRecordsService } from '../modules/source-records/source-records.service';
import { Transactions } from '../platform/database/transactions';
import { readData } from '../reference-data/reference-files';
import { Case } from '../schema/entities';
import { CaseHistory } from './case-history';
import { DemoCauses } from './demo-causes';
import { DemoEvidenceLoader, type StoredBodies } from './demo-evidence';
import { DemoFacts } from './demo-facts';
import { DemoIncidents } from './demo-incidents';
import { DemoNotes } from './demo-notes';
import { DemoOpening } from './demo-opening';
import { demoActor } from './demo-people';
import { DemoProcedure } from './demo-procedure';

/** In the order in which they happened, so that case numbers grow with time. */
const DEMO_CASES = ['pangyo-2022', 'kakao-2023-05', 'kakao-2024-05', 'naver-2024', 'kakao-2024-09'];

/** Five published inspections, entered act by act through the services of the application as migrated history. */
@Injectable()
export class DemoCasesLoader {
  constructor(
    private readonly transactions: Transactions,
    private readonly sources: SourceRecordsService,
    private readonly opening: DemoOpening,
    private readonly evidence: DemoEvidenceLoader,
    private readonly incidents: DemoIncidents,
    private readonly facts: DemoFacts,
    private readonly causes: DemoCauses,
    private readonly notes: DemoNotes,
    private readonly procedure: DemoProcedure,
  ) {}

  /** Each case is loaded as a whole or not at all; one that is there already stays as it is. */
  async load(): Promise<void> {
    for (const name of DEMO_CASES) await this.loadCase(readData<DemoCase>(`demo/${name}.json`));
  }

  private async loadCase(demo: DemoCase): Promise<void> {
    if (await this.isLoaded(demo)) return;
    const bodies = await this.evidence.store(demo);
    await this.transactions.writeHistory(async (step) => {
      await this.loadActs(new CaseHistory(demo, step, this.sources), bodies);
    });
  }

  private isLoaded({ ref }: DemoCase): Promise<boolean> {
    return this.transactions.read(demoActor('approver'), async (tx) => (await tx.count(Case, { importRef: ref })) > 0);
  }

  private async loadActs(history: CaseHistory, bodies: StoredBodies): Promise<void> {
    await this.opening.load(history);
    await this.incidents.load(history);
    await this.evidence.load(history, bodies);
    await this.facts.load(history);
    await this.causes.load(history);
    await this.procedure.inspect(history);
    await this.procedure.conclude(history);
    await this.notes.load(history);
    await this.procedure.report(history);
  }
}
