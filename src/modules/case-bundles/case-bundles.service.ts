import { Injectable, StreamableFile } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { FileStore } from '../../platform/files/file-store';
import { BackgroundJobs } from '../../platform/jobs/background-jobs';
import { CaseBundle, CaseBundleFile } from '../../schema/entities';
import { CasesRepository } from '../cases/cases.repository';
import type { CaseBundleResponse, MakeCaseBundleDto } from './case-bundle.dto';

interface BundleRow extends Omit<CaseBundleResponse, 'file'> {
  readonly sha256: string | null;
  readonly size: string | null;
  readonly entries: number | null;
  readonly madeAt: Date | null;
}

const ROWS = `
  SELECT b.id, b.case_id AS "caseId", b.purpose, b.note, b.requested_by AS "requestedBy", u.name AS "requestedByName",
         b.requested_at AS "requestedAt",
         (SELECT j.id FROM background_jobs j WHERE j.subject_type = 'case-bundle' AND j.subject_id = b.id ORDER BY j.id DESC LIMIT 1) AS "jobId",
         f.sha256, f.size::text AS size, f.entries, f.made_at AS "madeAt"
  FROM case_bundles b
  JOIN users u ON u.id = b.requested_by
  LEFT JOIN case_bundle_files f ON f.bundle_id = b.id`;

export interface BundleArchive {
  readonly file: StreamableFile;
  readonly headers: Record<string, string>;
}

/** Asking for bundles, and handing them out. */
@Injectable()
export class CaseBundlesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: BackgroundJobs,
    private readonly cases: CasesRepository,
    private readonly files: FileStore,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, caseId: string): Promise<CaseBundleResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      const rows = await tx.query<BundleRow>(`${ROWS} WHERE b.case_id = $1 ORDER BY b.requested_at DESC, b.id DESC`, [
        caseId,
      ]);
      return rows.map(toResponse);
    });
  }

  get(actor: Actor, id: string): Promise<CaseBundleResponse> {
    return this.transactions.read(actor, (tx) => read(tx, id));
  }

  /** The bundle that the same person already waits for is not made twice. @throws AppError `case-bundle.purpose-unnamed` */
  async request(actor: Actor, caseId: string, { purpose, note }: MakeCaseBundleDto): Promise<CaseBundleResponse> {
    if (purpose === 'OTHER' && !note) throw new AppError('case-bundle.purpose-unnamed');
    const answer = await this.transactions.write(actor, async (tx) => {
      const { caseNo } = await this.cases.get(tx, caseId);
      const open = await waitingFor(tx, caseId, purpose, note ?? null);
      if (open) return open;
      const { id } = await tx.insert(CaseBundle, {
        id: tx.newId(),
        caseId,
        purpose,
        note: note ?? null,
        requestedBy: actor.userId,
        requestedAt: tx.now,
      });
      await this.jobs.requestIn(tx, {
        kind: 'CASE_BUNDLE',
        subjectType: 'case-bundle',
        subjectId: id,
        subjectName: caseNo,
      });
      tx.record({
        type: 'case-bundle.requested',
        subjectType: 'case-bundle',
        subjectId: id,
        caseId,
        payload: { purpose, note: note ?? null },
      });
      return read(tx, id);
    });
    this.jobs.wake();
    return answer;
  }

  /** @throws AppError `case-bundle.damaged` */
  async archive(actor: Actor, id: string): Promise<BundleArchive> {
    const { file, caseNo } = await this.transactions.read(actor, async (tx) => {
      const bundle = orNotFound(await tx.find(CaseBundle, { id }));
      const made = orNotFound(await tx.find(CaseBundleFile, { bundleId: id }));
      this.audit.recordRead(tx, 'case-bundle', bundle, { sha256: made.sha256 });
      return { file: made, caseNo: (await this.cases.get(tx, bundle.caseId)).caseNo };
    });
    if (!(await this.files.isIntact(file.storageKey, file.sha256))) throw new AppError('case-bundle.damaged');
    const name = encodeURIComponent(`${caseNo}_${file.sha256.slice(0, 8)}.zip`);
    return {
      file: new StreamableFile(this.files.read(file.storageKey)),
      headers: {
        'Content-Type': 'application/zip',
        'Content-Length': String(file.size),
        'Content-Disposition': `attachment; filename="case.zip"; filename*=UTF-8''${name}`,
        'Cache-Control': 'private, no-cache',
        ETag: `"${file.sha256}"`,
        'X-Content-SHA256': file.sha256,
      },
    };
  }
}

/** Of the same case, for the same purpose, with a job that has neither ended nor been cancelled. */
async function waitingFor(
  tx: Tx,
  caseId: string,
  purpose: string,
  note: string | null,
): Promise<CaseBundleResponse | null> {
  const { userId } = tx.actor;
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('case-bundle:' || $1 || $2, 0))`, [caseId, userId]);
  const row = await tx.one<BundleRow>(
    `${ROWS}
     WHERE b.case_id = $1 AND b.requested_by = $2 AND b.purpose = $3 AND b.note IS NOT DISTINCT FROM $4 AND EXISTS (
       SELECT 1 FROM background_jobs j
       WHERE j.kind = 'CASE_BUNDLE' AND j.subject_id = b.id AND j.state IN ('QUEUED', 'RUNNING') AND j.cancel_asked_at IS NULL)
     LIMIT 1`,
    [caseId, userId, purpose, note],
  );
  return row && toResponse(row);
}

async function read(tx: Tx, id: string): Promise<CaseBundleResponse> {
  return toResponse(orNotFound(await tx.one<BundleRow>(`${ROWS} WHERE b.id = $1`, [id])));
}

function toResponse({ sha256, size, entries, madeAt, ...bundle }: BundleRow): CaseBundleResponse {
  const isMade = sha256 !== null && entries !== null && madeAt !== null;
  return { ...bundle, file: isMade ? { sha256, size: Number(size), entries, madeAt } : null };
}
