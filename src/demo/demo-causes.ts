import { Injectable } from '@nestjs/common';
import type { CalendarDay } from '../domain/calendar-day';
import type { DemoCauseAnalysis } from '../domain/demo-case-facts';
import { CauseAnalysesService } from '../modules/causes/cause-analyses.service';
import { CauseConclusion } from '../modules/causes/cause-conclusion.service';
import { IncidentWorkflow } from '../modules/incidents/incident-workflow.service';
import { IncidentsRepository } from '../modules/incidents/incidents.repository';
import type { CaseHistory } from './case-history';
import { onDay } from './record-time';

/** How each incident came about, as far as it was published; "not confirmed" is a result as well. */
@Injectable()
export class DemoCauses {
  constructor(
    private readonly analyses: CauseAnalysesService,
    private readonly conclusion: CauseConclusion,
    private readonly incidents: IncidentsRepository,
    private readonly workflow: IncidentWorkflow,
  ) {}

  async load(history: CaseHistory): Promise<void> {
    const [result] = history.demo.results;
    for (const datum of history.demo.causeAnalyses) {
      await this.write(history, datum, result.confirmedOn);
      await this.conclude(history, datum, result.confirmedOn);
    }
  }

  private write(history: CaseHistory, datum: DemoCauseAnalysis, day: CalendarDay): Promise<void> {
    return history.act('inspector', onDay(day, '09:10'), async (tx) => {
      const incident = await this.incidents.lockOpen(tx, history.idOf(datum.incident));
      const moved = await this.workflow.moveIn(tx, incident, { event: 'start-cause-analysis' });
      const analysis = await this.analyses.writeIn(tx, moved, {
        method: datum.method,
        determination: datum.determination,
        summary: datum.direct.ko,
        providerClaim: claimOf(history, datum.incident),
        causes: datum.factors.map(({ kind, causeCode, text, thirdParty, ruledOutReasonKo }) => ({
          kind,
          causeCode,
          text: text.ko,
          thirdParty,
          ruledOutReason: ruledOutReasonKo ?? undefined,
          source: datum.source,
        })),
      });
      await history.keep(tx, datum, 'cause-analysis', analysis.id);
    });
  }

  private conclude(history: CaseHistory, datum: DemoCauseAnalysis, day: CalendarDay): Promise<void> {
    return history.act('lead', onDay(day, '09:20'), async (tx) => {
      const incident = await this.incidents.lockOpen(tx, history.idOf(datum.incident));
      await this.conclusion.concludeIn(
        tx,
        incident,
        datum.determination === 'UNDETERMINED'
          ? { event: 'declare-undetermined', reason: datum.direct.ko }
          : { event: 'determine-cause' },
      );
    });
  }
}

/** What the provider itself gave as the cause of this incident. */
function claimOf({ demo }: CaseHistory, incidentRef: string): string | undefined {
  const claim = demo.assertions.find(
    ({ incident, field, basis }) => incident === incidentRef && field === 'CAUSE' && basis === 'PROVIDER_CLAIM',
  );
  return typeof claim?.value === 'string' ? claim.value : undefined;
}
