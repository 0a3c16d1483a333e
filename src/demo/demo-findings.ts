import { Injectable } from '@nestjs/common';
import type { DemoFinding, DemoInspection } from '../domain/demo-case-procedure';
import { FindingWorkflow } from '../modules/findings/finding-workflow.service';
import { FindingsRepository } from '../modules/findings/findings.repository';
import { FindingsService } from '../modules/findings/findings.service';
import type { CaseHistory } from './case-history';
import { reportDayOf } from './procedure-times';
import { onDay } from './record-time';

/** Findings with their criteria, evidence and incidents, confirmed before the report of their inspection. */
@Injectable()
export class DemoFindings {
  constructor(
    private readonly findings: FindingsService,
    private readonly repository: FindingsRepository,
    private readonly workflow: FindingWorkflow,
  ) {}

  async load(history: CaseHistory): Promise<void> {
    for (const datum of history.demo.findings) await this.loadOne(history, datum);
  }

  private async loadOne(history: CaseHistory, datum: DemoFinding): Promise<void> {
    const day = reportDayOf(inspectionOf(history, datum));
    await history.act('inspector', onDay(day, '09:10'), async (tx) => {
      const drafted = await this.findings.createIn(tx, history.caseId, {
        providerId: history.providerOf(datum.respondent),
        inspectionId: history.idOf(datum.inspection),
        aspect: datum.aspect,
        type: datum.type,
        severity: datum.severity,
        scope: datum.scope,
        causal: datum.causal,
        title: datum.title.ko,
        condition: datum.condition,
        cause: datum.cause,
        effect: datum.effect,
        causeCodes: [...datum.causeCodes],
        criteria: datum.criteria.map(({ item, planYear }) => ({
          criteriaItemCode: item,
          planYear: planYear ?? undefined,
        })),
        incidentIds: history.idsOf(datum.incidents),
        evidenceIds: history.idsOf(datum.evidence),
      });
      await history.keep(tx, datum, 'finding', drafted.id);
      await this.workflow.proposeIn(tx, drafted, { withinScope: true });
    });
    await history.act('lead', onDay(day, '09:40'), async (tx) => {
      await this.workflow.confirmIn(tx, await this.repository.lock(tx, history.idOf(datum.ref)));
    });
  }
}

function inspectionOf({ demo }: CaseHistory, { inspection, ref }: DemoFinding): DemoInspection {
  const found = demo.inspections.find((candidate) => candidate.ref === inspection);
  if (!found) throw new Error(`${demo.ref} ${ref}: no inspection "${inspection}"`);
  return found;
}
