import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { InspectionReportSnapshot } from '../../domain/inspection-report';
import { reportDifferences } from '../../domain/report-changes';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { OfficialDocument } from '../../schema/entities';
import type { ReportDifferencesResponse, ReportVersionResponse } from './report-version.dto';

/** Any two versions of the report of a case, set against each other inside the ministry. */
@Injectable()
export class ReportVersions {
  constructor(
    private readonly transactions: Transactions,
    private readonly audit: AuditService,
  ) {}

  differences(actor: Actor, id: string, sinceId?: string): Promise<ReportDifferencesResponse> {
    return this.transactions.read(actor, async (tx) => {
      const after = await reportIn(tx, id);
      const before = await earlierIn(tx, after, sinceId);
      this.audit.recordRead(tx, 'document', after, { as: 'DIFFERENCES', since: before?.documentNo ?? null });
      if (!before) return { since: null, of: versionOf(after), differences: [] };
      return {
        since: versionOf(before),
        of: versionOf(after),
        differences: reportDifferences(contentOf(before), contentOf(after)),
      };
    });
  }
}

async function reportIn(tx: Tx, id: string): Promise<OfficialDocument> {
  return orNotFound(await tx.find(OfficialDocument, { id, type: 'INSPECTION_REPORT' }));
}

async function earlierIn(tx: Tx, after: OfficialDocument, sinceId?: string): Promise<OfficialDocument | null> {
  const reports = await tx.list(
    OfficialDocument,
    { caseId: after.caseId, type: 'INSPECTION_REPORT' },
    { approvedAt: 'ASC', documentSerial: 'ASC' },
  );
  if (sinceId === undefined) return reports[reports.findIndex(({ id }) => id === after.id) - 1] ?? null;
  const named = reports.find(({ id }) => id === sinceId);
  if (!named) throw new AppError('report.other-case');
  return named;
}

const contentOf = ({ snapshot }: OfficialDocument): InspectionReportSnapshot =>
  JSON.parse(snapshot) as InspectionReportSnapshot;

function versionOf(document: OfficialDocument): ReportVersionResponse {
  const { cover } = contentOf(document);
  const { id, documentNo, approvedAt } = document;
  return { id, documentNo, approvedAt, reportVersion: cover.version, versionReason: cover.versionReason };
}
