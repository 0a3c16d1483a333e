import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { CauseAnalysis, Incident } from '../../schema/entities';
import type { IncidentResponse } from '../incidents/incident.dto';
import { IncidentWorkflow } from '../incidents/incident-workflow.service';
import { IncidentsRepository } from '../incidents/incidents.repository';
import { IncidentsService } from '../incidents/incidents.service';
import { RecurrenceDetector } from '../incidents/recurrence-detector.service';
import { CauseAnalysesService } from './cause-analyses.service';
import type { CauseAnalysisResponse } from './cause-analysis.dto';
import { CausesRepository } from './causes.repository';

export interface Conclusion {
  readonly event: 'determine-cause' | 'declare-undetermined';
  readonly reason?: string;
}

/** Ends the search for the cause: with one, or with "unknown", which is as lawful. The analysis is frozen with it. */
@Injectable()
export class CauseConclusion {
  constructor(
    private readonly transactions: Transactions,
    private readonly incidents: IncidentsRepository,
    private readonly incidentsService: IncidentsService,
    private readonly workflow: IncidentWorkflow,
    private readonly analyses: CauseAnalysesService,
    private readonly causes: CausesRepository,
    private readonly recurrences: RecurrenceDetector,
  ) {}

  conclude(actor: Actor, incidentId: string, version: number, conclusion: Conclusion): Promise<IncidentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const incident = await this.incidents.lockOpen(tx, incidentId);
      requireVersion(incident, version);
      await this.concludeIn(tx, incident, conclusion);
      return this.incidentsService.respond(tx, incidentId);
    });
  }

  /** @throws AppError 409 when the machine refuses, or when the analysis says otherwise. */
  async concludeIn(tx: Tx, incident: Incident, conclusion: Conclusion): Promise<Incident> {
    const analysis = await this.causes.latest(tx, incident.id);
    const concluded = await this.workflow.moveIn(tx, incident, conclusion);
    if (!analysis) return concluded;
    requireAgreement(conclusion, analysis);
    if (analysis.frozenAt === null) await this.analyses.freezeIn(tx, analysis);
    await this.recurrences.detectIn(tx, incident);
    return concluded;
  }

  /** Concludes a later version, written after the incident's own search had ended. */
  concludeVersion(actor: Actor, id: string, version: number): Promise<CauseAnalysisResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.analyses.lockOpen(tx, id);
      requireVersion(found, version);
      if (found.frozenAt !== null) throw new AppError('record.frozen');
      const concluded = await this.analyses.freezeIn(tx, found);
      await this.recurrences.detectIn(tx, await this.incidents.get(tx, found.incidentId));
      return this.analyses.respond(tx, concluded);
    });
  }
}

function requireAgreement({ event }: Conclusion, analysis: CauseAnalysis): void {
  const undetermined = analysis.determination === 'UNDETERMINED';
  if (event === 'determine-cause' && undetermined) throw new AppError('cause-analysis.is-undetermined');
  if (event === 'declare-undetermined' && !undetermined) throw new AppError('cause-analysis.not-undetermined');
}
