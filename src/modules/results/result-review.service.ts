import { Injectable } from '@nestjs/common';
import { type Condition, lineRefusalFor, resultConditions } from '../../domain/approval-conditions';
import type { DraftStep } from '../../domain/approval-line';
import type { Json } from '../../domain/content-difference';
import { findingMachine } from '../../domain/finding';
import { inspectionResultMachine } from '../../domain/inspection-result';
import { may } from '../../domain/permission';
import { refusalsOf } from '../../domain/state-machine';
import type { Tx } from '../../platform/database/tx';
import { movesFor } from '../../platform/http/moves';
import { type Case, Finding, type InspectionResult, type ReviewRound, LegalDetermination } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { CasesService } from '../cases/cases.service';
import { FindingsService } from '../findings/findings.service';
import { ReportSnapshots } from '../reports/report-snapshots.service';
import { ReviewRoundsService } from '../review-rounds/review-rounds.service';
import type { OpenItem, SubjectUnderReview } from '../review-rounds/review-subject';
import { noticeTextFor, resultReviewContent } from './result-content';
import { caseRefusals } from './result-stage';
import { ResultsRepository } from './results.repository';
import { ResultsService } from './results.service';

const UNSETTLED = ['DRAFT', 'PROPOSED', 'FACT_CHECK'] as const satisfies readonly Finding['status'][];

/** What of a result is submitted for confirmation, what became of it, and what stands against it. */
@Injectable()
export class ResultReview {
  constructor(
    private readonly results: ResultsRepository,
    private readonly service: ResultsService,
    private readonly cases: CasesRepository,
    private readonly caseService: CasesService,
    private readonly findings: FindingsService,
    private readonly snapshots: ReportSnapshots,
    private readonly rounds: ReviewRoundsService,
  ) {}

  async submitIn(tx: Tx, result: InspectionResult, line?: readonly DraftStep[]): Promise<ReviewRound> {
    return this.rounds.submitIn(tx, {
      caseId: result.caseId,
      providerId: null,
      subjectType: 'inspection-result',
      subjectId: result.id,
      content: await this.content(tx, result),
      kind: null,
      authorIds: [result.authorId],
      line,
    });
  }

  async approveIn(tx: Tx, result: InspectionResult): Promise<ReviewRound> {
    return this.rounds.approveIn(tx, result.id, await this.content(tx, result));
  }

  returnIn(tx: Tx, { id }: InspectionResult, reason: string): Promise<ReviewRound> {
    return this.rounds.returnIn(tx, id, reason);
  }

  /** @throws AppError `resource.not-found` */
  async subjectIn(tx: Tx, id: string): Promise<SubjectUnderReview> {
    const result = await this.results.get(tx, id);
    const ofCase = await this.cases.get(tx, result.caseId);
    const facts = await this.service.facts(tx, result);
    const confirms = may(tx.actor.roles, 'results.confirm');
    const actorIsAuthor = facts.actorIsAuthor && confirms;
    const lineRefusesApproval = lineRefusalFor(facts.lineRefusesApproval, confirms);
    return {
      subjectType: 'inspection-result',
      subjectId: result.id,
      caseId: result.caseId,
      providerId: null,
      no: `${ofCase.caseNo}-${result.seq}`,
      title: ofCase.title,
      status: result.status,
      stage: null,
      authorId: result.authorId,
      authorIds: [result.authorId],
      kind: null,
      version: result.version,
      content: await this.content(tx, result),
      conditions: [
        ...resultConditions({ ...facts, actorIsAuthor, lineRefusesApproval }),
        ...(await this.beyondTheTable(tx, ofCase, result)),
      ],
      openItems: await this.unsettledFindings(tx, result.caseId),
      availableMoves: movesFor(inspectionResultMachine, result.status, facts, tx.actor),
      approvingMove: 'confirm',
    };
  }

  private async content(tx: Tx, result: InspectionResult): Promise<Json> {
    const recipients = await this.results.recipients(tx, result.caseId);
    const report = await this.snapshots.buildIn(tx, result.caseId, result.id);
    const determinations = await tx.list(LegalDetermination, { resultId: result.id }, { seq: 'ASC' });
    return resultReviewContent(result, recipients, report, determinations);
  }

  /** The confirmation moves the case and tells the respondents: what these ask for. */
  private async beyondTheTable(tx: Tx, ofCase: Case, result: InspectionResult): Promise<Condition[]> {
    const recipients = await this.results.recipients(tx, ofCase.id);
    const refusals = caseRefusals(ofCase, result, await this.caseService.facts(tx, ofCase));
    return [
      {
        code: 'result.notice-text-missing',
        met: recipients.every((recipient) => noticeTextFor(result, recipient, recipients.length) !== null),
      },
      { code: 'case.move-not-allowed', met: !refusals.includes('case.move-not-allowed') },
      { code: 'case.suspended', met: !refusals.includes('case.suspended') },
    ];
  }

  private async unsettledFindings(tx: Tx, caseId: string): Promise<OpenItem[]> {
    const findings = await tx.list(Finding, { caseId, status: UNSETTLED }, { seq: 'ASC' });
    const items: OpenItem[] = [];
    for (const finding of findings) {
      const facts = { ...(await this.findings.facts(tx, finding)), actorIsAuthor: false };
      items.push({
        subjectType: 'finding',
        subjectId: finding.id,
        no: finding.findingNo,
        title: finding.title,
        status: finding.status,
        refusals: refusalsOf(findingMachine, 'PROPOSED', 'confirm', facts),
      });
    }
    return items;
  }
}
