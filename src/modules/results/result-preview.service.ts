import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import { projectReport } from '../../domain/report-projection';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import type { PdfFile } from '../../platform/http/pdf-file';
import { DocumentRenderer } from '../documents/document-renderer.service';
import type { InspectionResult } from '../../schema/entities';
import { ReportSnapshots } from '../reports/report-snapshots.service';
import type { ReportPreviewQuery } from './result.dto';
import { ResultsRepository } from './results.repository';

/** Shows the report before it is approved: without a number, marked on every page, and nowhere kept. */
@Injectable()
export class ResultPreview {
  constructor(
    private readonly transactions: Transactions,
    private readonly results: ResultsRepository,
    private readonly snapshots: ReportSnapshots,
    private readonly audit: AuditService,
    private readonly renderer: DocumentRenderer,
  ) {}

  /** Rendering takes seconds, so it happens after the transaction. @throws AppError `result.already-confirmed` */
  async file(actor: Actor, id: string, query: ReportPreviewQuery): Promise<PdfFile> {
    const locale = query.locale ?? 'ko';
    const snapshot = await this.transactions.read(actor, async (tx) => {
      const result = await this.results.get(tx, id);
      if (result.status === 'CONFIRMED') throw new AppError('result.already-confirmed');
      this.audit.recordRead(tx, 'inspection-result', result, {
        as: 'PREVIEW',
        locale,
        variant: query.variant ?? 'INTERNAL',
      });
      const report = unsigned(await this.snapshots.buildIn(tx, result.caseId, result.id));
      return this.editionIn(tx, result, report, query);
    });
    const bytes = await this.renderer.render({
      kind: 'report',
      snapshot: unsigned(snapshot),
      locale,
      preview: true,
      proof: null,
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { filename: `${snapshot.cover.caseNo}-preview.pdf`, sha256, bytes };
  }

  /** As the readers of the edition would get it. @throws AppError `result.not-a-respondent` */
  private async editionIn(
    tx: Tx,
    { caseId }: InspectionResult,
    report: InspectionReportSnapshot,
    { variant, providerId }: ReportPreviewQuery,
  ): Promise<InspectionReportSnapshot> {
    if (variant === undefined) return report;
    if (variant === 'PUBLIC') return projectReport(report, { variant });
    const recipients = await this.results.recipients(tx, caseId);
    const recipient = recipients.find((one) => one.providerId === providerId);
    if (!recipient) throw new AppError('result.not-a-respondent');
    return projectReport(report, { variant, respondent: recipient.nameKo });
  }
}

/** Whoever looks at it has not signed it: only the drafting stands in the approval row. */
function unsigned(snapshot: InspectionReportSnapshot): InspectionReportSnapshot {
  return { ...snapshot, approvals: snapshot.approvals.slice(0, 1) };
}
