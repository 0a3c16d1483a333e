import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { resultOrdinal } from '../../domain/inspection-result';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import { reportChanges } from '../../domain/report-changes';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { type Case, Finding, InspectionResult, LegalDetermination, type OfficialDocument } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { DocumentsService, type IssuedNumber } from '../documents/documents.service';
import { FindingsRepository } from '../findings/findings.repository';
import { FindingWorkflow } from '../findings/finding-workflow.service';
import { ReportEditionsService } from '../report-editions/report-editions.service';
import { ReportSnapshots } from '../reports/report-snapshots.service';
import type {
  DispatchNoticeDto,
  NoticeArrivalDto,
  NoticeFailureDto,
  ResultDocumentResponse,
  ResultResponse,
} from './result.dto';
import { determinationContent, noticeTextFor } from './result-content';
import { type NoticeRecipient, ResultsRepository } from './results.repository';
import { record, ResultsService } from './results.service';

/** The ministry tells the respondent within seven days of the confirmation (행정조사기본법 제24조). */
const NOTICE_RULE = 'DL-04';

/** The documents of a confirmed result: one notice for each respondent and the ministry's inspection report. */
@Injectable()
export class ResultDocuments {
  constructor(
    private readonly transactions: Transactions,
    private readonly results: ResultsRepository,
    private readonly service: ResultsService,
    private readonly cases: CasesRepository,
    private readonly documents: DocumentsService,
    private readonly deadlines: DeadlinesService,
    private readonly findings: FindingsRepository,
    private readonly findingWorkflow: FindingWorkflow,
    private readonly snapshots: ReportSnapshots,
    private readonly editions: ReportEditionsService,
  ) {}

  async issueNoticesIn(tx: Tx, ofCase: Case, result: InspectionResult): Promise<void> {
    const recipients = await this.results.recipients(tx, ofCase.id);
    for (const recipient of recipients) {
      const text = noticeText(result, recipient, recipients.length);
      await this.issueNoticeIn(tx, ofCase, result, recipient, text);
    }
  }

  /** The report of the state of things now; a later one shows requirements, deadlines and verification. */
  async issueReportIn(
    tx: Tx,
    ofCase: Case,
    result: InspectionResult,
    correction: string | null = null,
  ): Promise<OfficialDocument> {
    const earlier = await this.results.latestReport(tx, ofCase.id);
    if (correction !== null && !earlier) throw new AppError('report.nothing-to-correct');
    const snapshot = withChanges(await this.snapshots.buildIn(tx, ofCase.id, result.id, correction), earlier);
    const plan = await this.editions.planIn(tx, ofCase.id);
    const report = await this.documents.issueIn(tx, {
      caseId: ofCase.id,
      providerId: null,
      type: 'INSPECTION_REPORT',
      subjectType: 'inspection-result',
      subjectId: result.id,
      title: snapshot.cover.title,
      departmentCode: ofCase.departmentCode,
      authorId: result.authorId,
      snapshot: (issued) => numbered(snapshot, issued),
      ...(correction !== null && earlier ? { correctionOfId: earlier.id } : {}),
    });
    await this.editions.prepareIn(tx, report, plan);
    return report;
  }

  issueReport(
    actor: Actor,
    caseId: string,
    { resultId, correctionReason = null }: { resultId: string; correctionReason?: string | null },
  ): Promise<ResultDocumentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const result = orNotFound(await tx.find(InspectionResult, { id: resultId, caseId }));
      if (result.status !== 'CONFIRMED') throw new AppError('result.not-confirmed');
      const { id } = await this.issueReportIn(tx, await this.cases.get(tx, caseId), result, correctionReason);
      return orNotFound((await this.results.documents(tx, resultId)).find((document) => document.id === id));
    });
  }

  dispatchNotice(actor: Actor, id: string, version: number, dto: DispatchNoticeDto): Promise<ResultResponse> {
    return this.act(actor, id, version, (tx, result) => this.dispatchNoticeIn(tx, result, dto));
  }

  recordNoticeArrival(actor: Actor, id: string, version: number, dto: NoticeArrivalDto): Promise<ResultResponse> {
    return this.act(actor, id, version, (tx, result) => this.recordNoticeArrivalIn(tx, result, dto));
  }

  recordNoticeFailure(actor: Actor, id: string, version: number, dto: NoticeFailureDto): Promise<ResultResponse> {
    return this.act(actor, id, version, (tx, result) => this.recordNoticeFailureIn(tx, result, dto));
  }

  async dispatchNoticeIn(tx: Tx, result: InspectionResult, dto: DispatchNoticeDto): Promise<void> {
    const notice = await this.results.notice(tx, result.id, dto.providerId);
    await this.documents.dispatchIn(tx, notice, dto);
    record(tx, result, 'inspection-result.notice-dispatched', { providerId: dto.providerId, method: dto.method });
  }

  /** Ends the ministry's period and shows the respondent its findings. */
  async recordNoticeArrivalIn(tx: Tx, result: InspectionResult, dto: NoticeArrivalDto): Promise<void> {
    const notice = await this.results.notice(tx, result.id, dto.providerId);
    const delivery = await this.documents.latestDeliveryIn(tx, notice.id);
    if (!delivery) throw new AppError('result.notice-not-dispatched');
    await this.documents.recordArrivalIn(tx, delivery, dto);
    await this.findingWorkflow.releaseIn(tx, noticedFindings(notice));
    await this.editions.releaseOnArrivalIn(tx, result.id, dto.providerId);
    await this.deadlines.satisfyIn(tx, notice.id, NOTICE_RULE, `document ${notice.documentNo}`);
    record(tx, result, 'inspection-result.notice-arrived', { providerId: dto.providerId, arrivedAt: dto.arrivedAt });
  }

  async recordNoticeFailureIn(tx: Tx, result: InspectionResult, dto: NoticeFailureDto): Promise<void> {
    const notice = await this.results.notice(tx, result.id, dto.providerId);
    const delivery = await this.documents.latestDeliveryIn(tx, notice.id);
    if (!delivery) throw new AppError('result.notice-not-dispatched');
    await this.documents.recordFailureIn(tx, delivery, dto);
    record(tx, result, 'inspection-result.notice-returned', { providerId: dto.providerId, reason: dto.reason });
  }

  private async issueNoticeIn(
    tx: Tx,
    ofCase: Case,
    result: InspectionResult,
    recipient: NoticeRecipient,
    text: string,
  ): Promise<void> {
    const { providerId, nameKo } = recipient;
    const findings = await this.findings.confirmed(tx, ofCase.id, providerId);
    const determinations = await tx.list(LegalDetermination, { resultId: result.id, providerId }, { seq: 'ASC' });
    const notice = await this.documents.issueIn(tx, {
      caseId: ofCase.id,
      providerId,
      type: 'RESULT_NOTICE',
      subjectType: 'inspection-result',
      subjectId: result.id,
      title: noticeTitle(result, nameKo),
      departmentCode: ofCase.departmentCode,
      authorId: result.authorId,
      snapshot: (issued) => ({
        ...noticeContent(ofCase, result, recipient, text, findings, issued),
        ...(determinations.length > 0 ? { determinations: determinations.map(determinationContent) } : {}),
      }),
    });
    await this.findingWorkflow.issueIn(
      tx,
      findings.map(({ id }) => id),
      notice.id,
    );
    await this.openNoticePeriod(tx, notice, nameKo, result.confirmedAt ?? tx.now);
  }

  private async openNoticePeriod(tx: Tx, notice: OfficialDocument, nameKo: string, confirmedAt: Date): Promise<void> {
    await this.deadlines.openIn(tx, {
      caseId: notice.caseId,
      providerId: notice.providerId,
      ruleId: NOTICE_RULE,
      subjectType: 'document',
      subjectId: notice.id,
      bound: 'MINISTRY',
      titleKo: `조사결과 통지 (${nameKo})`,
      titleEn: `Notification of the investigation result (${nameKo})`,
      triggerKind: 'RESULT_CONFIRMED',
      triggerAt: confirmedAt,
      spec: null,
      released: false,
    });
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    move: (tx: Tx, result: InspectionResult) => Promise<void>,
  ): Promise<ResultResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.results.lock(tx, id);
      requireVersion(found, version);
      await move(tx, found);
      return this.service.respond(tx, id);
    });
  }
}

/** A numbered one says its number, so that nobody takes it for the last word. */
function noticeTitle(result: InspectionResult, nameKo: string): string {
  const which = result.kind === 'INTERIM' ? `(${resultOrdinal(result).ko} 중간)` : '';
  return `조사결과${which} 통지 (${nameKo})`;
}

/** @throws AppError `result.notice-text-missing` */
function noticeText(result: InspectionResult, recipient: NoticeRecipient, recipients: number): string {
  const text = noticeTextFor(result, recipient, recipients);
  if (text === null) throw new AppError('result.notice-text-missing', { respondent: recipient.nameKo });
  return text;
}

/** Built from what the respondent may read; the ministry's opinion and notes are not looked at. */
function noticeContent(
  ofCase: Case,
  result: InspectionResult,
  { providerId, nameKo }: NoticeRecipient,
  text: string,
  findings: readonly Finding[],
  issued: IssuedNumber,
): object {
  return {
    schema: 'result-notice/1',
    documentNo: issued.documentNo,
    department: issued.departmentName,
    caseNo: ofCase.caseNo,
    respondent: { providerId, name: nameKo },
    resultSeq: result.seq,
    resultKind: result.kind,
    asOf: result.asOf.toISOString(),
    confirmedOn: seoulDay(issued.approvedAt),
    text,
    publicSummary: result.publicSummary,
    outcomeClass: result.outcomeClass,
    findings: findings.map(({ id, findingNo, title, type, severity, condition, cause, effect }) => ({
      id,
      findingNo,
      title,
      type,
      severity,
      condition,
      cause,
      effect,
    })),
  };
}

function noticedFindings({ snapshot }: OfficialDocument): string[] {
  const { findings } = JSON.parse(snapshot) as { findings: readonly { id: string }[] };
  return findings.map(({ id }) => id);
}

/** What differs from the report before, which the later one prints. */
function withChanges(snapshot: InspectionReportSnapshot, earlier: OfficialDocument | null): InspectionReportSnapshot {
  if (!earlier) return snapshot;
  const before = JSON.parse(earlier.snapshot) as InspectionReportSnapshot;
  const since = {
    sinceNo: earlier.documentNo,
    sinceOn: seoulDay(earlier.approvedAt),
    reason: snapshot.cover.versionReason ?? '',
  };
  return { ...snapshot, changes: reportChanges(before, snapshot, since) };
}

function numbered(snapshot: InspectionReportSnapshot, { documentNo }: IssuedNumber): InspectionReportSnapshot {
  return { ...snapshot, cover: { ...snapshot.cover, documentNo } };
}
