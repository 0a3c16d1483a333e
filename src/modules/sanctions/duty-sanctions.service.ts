import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { sanctionMachine } from '../../domain/sanction';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import {
  CaseRespondent,
  Incident,
  InformationRequest,
  Inspection,
  InspectionRefusal,
  Sanction,
} from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { DutyGround, ProposeFineDto, SanctionResponse } from './sanction.dto';
import { isLimited } from './sanction.response';
import { ENDED_SANCTIONS, SanctionMoves } from './sanction-moves.service';

interface Subject {
  readonly inspectionId?: string;
  readonly informationRequestId?: string;
  readonly incidentId?: string;
}

/**
 * Proposes fines on duties that the law itself imposes: an inspection refused, materials not submitted, a report not made. What the
 * ground names must stand in the records of the case before anybody proposes.
 */
@Injectable()
export class DutySanctions {
  constructor(
    private readonly transactions: Transactions,
    private readonly moves: SanctionMoves,
    private readonly cases: CasesRepository,
  ) {}

  propose(actor: Actor, caseId: string, dto: ProposeFineDto): Promise<SanctionResponse> {
    return this.transactions.write(actor, async (tx) =>
      this.moves.respond(tx, (await this.proposeIn(tx, caseId, dto)).id),
    );
  }

  async proposeIn(tx: Tx, caseId: string, dto: ProposeFineDto): Promise<Sanction> {
    await this.cases.get(tx, caseId);
    const { subjectId, officer, ...stated } = dto;
    const { ground, providerId } = dto;
    const isRespondent = (await tx.find(CaseRespondent, { caseId, providerId })) !== null;
    const subject = isRespondent ? await this.subjectOf(tx, { caseId, providerId }, ground, subjectId) : null;
    await this.refuse(tx, dto, subject);
    return this.moves.proposeIn(
      tx,
      {
        ...stated,
        ...subject,
        caseId,
        kind: 'FINE',
        officerDepartment: officer.department,
        officerName: officer.name,
        officerContact: officer.contact,
      },
      { subjectId: subjectId ?? null },
    );
  }

  private async refuse(tx: Tx, { ground, violationEndedOn }: ProposeFineDto, subject: Subject | null): Promise<void> {
    const before =
      subject === null || ground === 'OTHER_DUTY' ? [] : await tx.list(Sanction, { ...subject, kind: 'FINE' });
    const result = create(sanctionMachine, {
      kind: 'FINE',
      ground,
      groundRecorded: subject !== null,
      instrument: null,
      orderNotComplied: false,
      stayed: false,
      limitationPassed: isLimited(violationEndedOn, tx.now),
      sameKindBefore: before.filter(({ status }) => !ENDED_SANCTIONS.includes(status)).length,
    });
    if (result.kind === 'refused') throw new AppError(result.code);
  }

  /** Null where the case holds nothing of what the ground names. */
  private async subjectOf(
    tx: Tx,
    of: { caseId: string; providerId: string },
    ground: DutyGround,
    id: string | undefined,
  ): Promise<Subject | null> {
    if (ground === 'OTHER_DUTY') return {};
    if (id === undefined) return null;
    switch (ground) {
      case 'INSPECTION_REFUSED': {
        const refusal = await tx.list(InspectionRefusal, { inspectionId: id, caseId: of.caseId });
        return refusal.length > 0 && (await tx.find(Inspection, { id, ...of })) ? { inspectionId: id } : null;
      }
      case 'MATERIALS_NOT_SUBMITTED': {
        const request = await tx.find(InformationRequest, { id, ...of });
        return request && UNANSWERED.includes(request.status) ? { informationRequestId: id } : null;
      }
      case 'REPORT_LATE_OR_FALSE':
        return (await tx.find(Incident, { id, ...of })) ? { incidentId: id } : null;
    }
  }
}

/** A request that has arrived and was refused, or answered only in part or not at all. */
const UNANSWERED: readonly InformationRequest['status'][] = ['DELIVERED', 'PARTIAL', 'REFUSED', 'INSUFFICIENT'];
