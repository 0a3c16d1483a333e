import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import { ORAL_APPROVAL_CONFIRMATION_HOURS } from '../../domain/inspection';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { Inspection } from '../../schema/entities';
import { BY_ORDER } from '../deadlines/deadline-calculator.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { EntryDocumentService } from './entry-document.service';
import { InspectionWorkflow } from './inspection-workflow.service';
import type { AuthoriseUrgentDto } from './inspection.dto';
import { InspectionsRepository } from './inspections.repository';

/** An inspection without seven days' notice: ground, article, approver and reason on record before it may start. */
@Injectable()
export class UrgentInspectionService {
  constructor(
    private readonly workflow: InspectionWorkflow,
    private readonly papers: EntryDocumentService,
    private readonly inspections: InspectionsRepository,
    private readonly deadlines: DeadlinesService,
  ) {}

  async authoriseIn(tx: Tx, found: Inspection, dto: AuthoriseUrgentDto): Promise<Inspection> {
    const ground = await this.inspections.exemptionGround(tx, dto.ground, found.legalBasisId, seoulDay(tx.now));
    if (!ground) throw new AppError('inspection.exemption-ground-not-applicable');
    const authorised = await this.workflow.moveIn(tx, found, {
      event: 'authorise-urgent',
      reason: dto.reason,
      known: { exemptionArticleStated: ground.legalBasisId !== null },
      patch: {
        exemptionGround: ground.code,
        exemptionLegalBasisId: ground.legalBasisId,
        exemptionReason: dto.reason,
        exemptionApprovedBy: tx.actor.userId,
        exemptionApprovedAt: tx.now,
        exemptionOral: dto.oral ?? false,
      },
      payload: { ground: ground.code, oral: dto.oral ?? false },
    });
    if (found.planApprovedAt === null) await this.papers.issueIn(tx, authorised);
    if (dto.oral) await this.openConfirmation(tx, authorised);
    return authorised;
  }

  /** The approver puts in writing what was said. */
  async confirmInWritingIn(tx: Tx, found: Inspection): Promise<Inspection> {
    if (!found.exemptionOral || found.writtenConfirmationAt !== null)
      throw new AppError('inspection.nothing-to-confirm');
    if (found.exemptionApprovedBy !== tx.actor.userId) throw new AppError('inspection.confirmed-by-other');
    const confirmed = await tx.update(Inspection, found, { writtenConfirmationAt: tx.now });
    await this.deadlines.satisfyIn(tx, found.id, BY_ORDER, `inspection ${found.id}`);
    tx.record({
      type: 'inspection.confirmed-in-writing',
      subjectType: 'inspection',
      subjectId: found.id,
      caseId: found.caseId,
      providerId: found.providerId,
    });
    return confirmed;
  }

  private async openConfirmation(tx: Tx, { id, caseId, inspectionNo }: Inspection): Promise<void> {
    await this.deadlines.openIn(tx, {
      caseId,
      providerId: null,
      ruleId: BY_ORDER,
      subjectType: 'inspection',
      subjectId: id,
      bound: 'MINISTRY',
      titleKo: `긴급 실시 구두 승인의 서면 확인(${inspectionNo})`,
      titleEn: `Written confirmation of the oral approval (${inspectionNo})`,
      triggerKind: 'URGENT_INSPECTION_AUTHORISED',
      triggerAt: tx.now,
      spec: { amount: ORAL_APPROVAL_CONFIRMATION_HOURS, unit: 'HOURS', direction: 'FORWARD' },
      released: false,
    });
  }
}
