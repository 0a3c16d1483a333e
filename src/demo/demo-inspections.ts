import { Injectable } from '@nestjs/common';
import { type CalendarDay, seoulDay } from '../domain/calendar-day';
import type { DemoInspection } from '../domain/demo-case-procedure';
import { CasesRepository } from '../modules/cases/cases.repository';
import { CaseWorkflow } from '../modules/cases/case-workflow.service';
import type { DraftInspectionDto } from '../modules/inspections/inspection.dto';
import { InspectionNoticeService } from '../modules/inspections/inspection-notice.service';
import { InspectionsRepository } from '../modules/inspections/inspections.repository';
import { InspectionsService } from '../modules/inspections/inspections.service';
import { UrgentInspectionService } from '../modules/inspections/urgent-inspection.service';
import { JointParticipants } from '../modules/joint-inspections/joint-participants.service';
import type { Inspection } from '../schema/entities';
import type { Tx } from '../platform/database/tx';
import type { CaseHistory } from './case-history';
import { DemoLookup } from './demo-lookup.query';
import { latest, minutesAfter, onDay, openingOf } from './record-time';

/** The plan of each inspection, and the notice that was given or the ground on which none was. */
@Injectable()
export class DemoInspections {
  constructor(
    private readonly cases: CasesRepository,
    private readonly caseWorkflow: CaseWorkflow,
    private readonly inspections: InspectionsService,
    private readonly repository: InspectionsRepository,
    private readonly notices: InspectionNoticeService,
    private readonly urgent: UrgentInspectionService,
    private readonly joint: JointParticipants,
    private readonly lookup: DemoLookup,
  ) {}

  async load(history: CaseHistory): Promise<void> {
    for (const datum of history.demo.inspections) await this.draft(history, datum);
    const [first] = history.demo.inspections;
    if (!first) return;
    await history.act('lead', minutesAfter(draftingOf(history, first), 15), async (tx) => {
      await this.caseWorkflow.moveIn(tx, await this.cases.lock(tx, history.caseId), { event: 'start' });
    });
    for (const datum of history.demo.inspections)
      await (datum.notice.kind === 'GIVEN' ? this.giveNotice(history, datum) : this.authorise(history, datum));
  }

  private draft(history: CaseHistory, datum: DemoInspection): Promise<void> {
    return history.act('inspector', draftingOf(history, datum), async (tx) => {
      const drafted = await this.inspections.draftIn(tx, history.caseId, await this.toPlan(tx, history, datum));
      await this.joinAgencies(tx, drafted, datum);
      await history.keep(tx, datum, 'inspection', drafted.id);
    });
  }

  /** Agencies that the record names in the team, with what it says they sent. */
  private async joinAgencies(tx: Tx, drafted: Inspection, { kind, scope, team }: DemoInspection): Promise<void> {
    if (kind !== 'JOINT') return;
    const day = seoulDay(tx.now);
    for (const { institution, titleKo } of team.filter(({ role }) => role === 'JOINT_AGENCY')) {
      const asked = await this.joint.askIn(tx, drafted, {
        agencyCode: institution ?? undefined,
        initiative: 'MINISTRY',
        requestedOn: day,
        reason: '현장을 함께 조사한다.',
        matter: scope,
      });
      await this.joint.agreeIn(tx, asked, {
        answeredOn: day,
        answerReference: '공개 기록에 공문의 번호가 없다.',
        officers: [{ title: titleKo }],
        leads: false,
        printed: true,
      });
    }
  }

  private async giveNotice(history: CaseHistory, { ref, notice, respondent }: DemoInspection): Promise<void> {
    if (notice.kind !== 'GIVEN') return;
    const id = history.idOf(ref);
    await history.act('approver', onDay(notice.arrivedOn, '11:00'), async (tx) => {
      await this.notices.approvePlanIn(tx, await this.repository.lock(tx, id));
    });
    await history.act('inspector', onDay(notice.arrivedOn, '11:30'), async (tx) => {
      await this.notices.sendNoticeIn(tx, await this.repository.lock(tx, id), {
        method: notice.method,
        address: await this.lookup.partyName(tx, history.providerCodeOf(respondent), notice.arrivedOn),
        recipient: notice.recipientTitle,
      });
    });
    await history.act('inspector', onDay(notice.arrivedOn, '16:00'), async (tx) => {
      await this.notices.recordArrivalIn(tx, await this.repository.lock(tx, id), {
        arrivedAt: tx.now,
        proof: '도달한 날만 정해 둔 기록이다.',
      });
    });
  }

  private async authorise(history: CaseHistory, datum: DemoInspection): Promise<void> {
    const { notice } = datum;
    if (notice.kind !== 'EXEMPT') return;
    const at = latest(onDay(notice.approvedOn, '12:00'), minutesAfter(draftingOf(history, datum), 30));
    await history.act('approver', at, async (tx) => {
      await this.urgent.authoriseIn(tx, await this.repository.lock(tx, history.idOf(datum.ref)), {
        ground: notice.exemption,
        reason: notice.reason,
      });
    });
  }

  private async toPlan(tx: Tx, history: CaseHistory, datum: DemoInspection): Promise<DraftInspectionDto> {
    const plannedStartAt = new Date(datum.plannedStartAt);
    return {
      providerId: history.providerOf(datum.respondent),
      kind: datum.kind,
      purposes: [...datum.purposes],
      legalBasisId: await this.lookup.legalBasis(tx, datum.legalBasis, seoulDay(plannedStartAt)),
      adHocGround: datum.adHocGround ?? undefined,
      scope: datum.scope,
      method: datum.methodKo,
      selectionReason: datum.selectionReasonKo,
      refusalConsequence: datum.refusalConsequenceKo,
      refusalPenaltyCode: datum.refusalPenalty ?? undefined,
      planYear: datum.planYear ?? undefined,
      requestedMaterials: [...datum.requestedMaterials],
      sites: await this.sitesOf(tx, datum),
      plannedStartAt,
      plannedEndOn: datum.plannedEndOn,
      criteria: [...datum.criteria],
      correctiveActionIds: datum.earlierActionsOf ? await this.lookup.actionsOf(tx, datum.earlierActionsOf) : undefined,
      voluntaryConsent: datum.voluntary
        ? { by: datum.voluntary.consentedByTitle, on: datum.voluntary.consentedOn }
        : undefined,
    };
  }

  private async sitesOf(tx: Tx, { sessions }: DemoInspection): Promise<string[]> {
    const names = [];
    for (const code of new Set(sessions.map(({ facility }) => facility)))
      names.push(await this.lookup.facilityName(tx, code));
    return names;
  }
}

/** On the day the case is opened, or on the day the respondent consents or is not noticed. */
function draftingOf({ demo }: CaseHistory, { notice, voluntary }: DemoInspection): Date {
  const days: CalendarDay[] = voluntary ? [voluntary.consentedOn] : [];
  if (notice.kind === 'EXEMPT') days.push(notice.approvedOn);
  const opened = minutesAfter(openingOf(demo), 45);
  return days.length === 0 ? opened : latest(opened, ...days.map((day) => onDay(day, '11:30')));
}
