import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import type { Language } from '../../domain/label';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import { AppError } from '../../platform/errors/app-error';
import type { PdfFile } from '../../platform/http/pdf-file';
import { DocumentRenderer } from '../documents/document-renderer.service';
import { ReportSnapshots } from '../reports/report-snapshots.service';
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
  async file(actor: Actor, id: string, locale: Language): Promise<PdfFile> {
    const snapshot = await this.transactions.read(actor, async (tx) => {
      const result = await this.results.get(tx, id);
      if (result.status === 'CONFIRMED') throw new AppError('result.already-confirmed');
      this.audit.recordRead(tx, 'inspection-result', result, { as: 'PREVIEW', locale });
      return this.snapshots.buildIn(tx, result.caseId, result.id);
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
}

/** Whoever looks at it has not signed it: only the drafting stands in the approval row. */
function unsigned(snapshot: InspectionReportSnapshot): InspectionReportSnapshot {
  return { ...snapshot, approvals: snapshot.approvals.slice(0, 1) };
}
