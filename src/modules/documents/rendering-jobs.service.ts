import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import type { Language } from '../../domain/label';
import type { Permission } from '../../domain/permission';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { BackgroundJobs } from '../../platform/jobs/background-jobs';
import type { JobResult, JobRunner, RunningJob } from '../../platform/jobs/job-runner';
import type { OfficialDocument } from '../../schema/entities';
import { toBackgroundJobResponse } from '../background-jobs/background-job.response';
import { CasesRepository } from '../cases/cases.repository';
import { DocumentPdfService, variantFor } from './document-pdf.service';
import type { RenderingRequestedResponse } from './document.dto';
import { DocumentsRepository } from './documents.repository';

/** PDFs made before anybody waits for them: of one document, or of all documents of a case that the person may read. */
@Injectable()
export class RenderingJobs implements JobRunner, OnModuleInit {
  readonly kind = 'DOCUMENT_RENDERING';

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: BackgroundJobs,
    private readonly documents: DocumentsRepository,
    private readonly cases: CasesRepository,
    private readonly pdfs: DocumentPdfService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  requestOne(actor: Actor, id: string, locale: Language): Promise<RenderingRequestedResponse> {
    return this.request(actor, async (tx) => {
      const document = await this.documents.get(tx, id);
      if (await this.documents.rendering(tx, id, variantFor(actor), locale)) return null;
      return { subjectType: 'document', subjectId: id, subjectName: document.documentNo, locale };
    });
  }

  requestCase(actor: Actor, caseId: string, locale: Language): Promise<RenderingRequestedResponse> {
    return this.request(actor, async (tx) => {
      const { caseNo } = await this.cases.get(tx, caseId);
      if ((await this.missingIn(tx, caseId, locale)).length === 0) return null;
      return { subjectType: 'case', subjectId: caseId, subjectName: caseNo, locale };
    });
  }

  permissionFor({ subjectType }: Pick<RunningJob, 'subjectType'>): Permission {
    return subjectType === 'document' ? 'documents.read' : 'reports.render';
  }

  async run({ actor, subjectType, subjectId, parameters, signal, progress }: RunningJob): Promise<JobResult | null> {
    const locale = parameters.locale as Language;
    const missing =
      subjectType === 'document'
        ? [subjectId]
        : await this.transactions.read(actor, async (tx) =>
            (await this.missingIn(tx, subjectId, locale)).map(({ id }) => id),
          );
    for (const [index, id] of missing.entries()) {
      await progress(index, missing.length);
      await this.pdfs.prepare(actor, id, locale, signal);
    }
    return { type: subjectType, id: subjectId };
  }

  private async request(actor: Actor, find: (tx: Tx) => Promise<Wish | null>): Promise<RenderingRequestedResponse> {
    const answer = await this.transactions.write(actor, async (tx): Promise<RenderingRequestedResponse> => {
      const wish = await find(tx);
      if (!wish) return { job: null };
      const { locale, ...subject } = wish;
      const job = await this.jobs.requestIn(tx, { kind: this.kind, ...subject, parameters: { locale } });
      return { job: toBackgroundJobResponse(job) };
    });
    this.jobs.wake();
    return answer;
  }

  private missingIn(tx: Tx, caseId: string, locale: Language): Promise<Pick<OfficialDocument, 'id'>[]> {
    return tx.query<Pick<OfficialDocument, 'id'>>(
      `SELECT d.id
       FROM official_documents d
       WHERE d.case_id = $1
         AND NOT EXISTS (SELECT 1 FROM document_renderings r WHERE r.document_id = d.id AND r.variant = $2 AND r.locale = $3)
       ORDER BY d.id`,
      [caseId, variantFor(tx.actor), locale],
    );
  }
}

interface Wish {
  readonly subjectType: 'document' | 'case';
  readonly subjectId: string;
  readonly subjectName: string;
  readonly locale: Language;
}
