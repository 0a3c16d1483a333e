import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { canonicalJson } from '../../domain/canonical-json';
import type { Permission } from '../../domain/permission';
import { SYSTEM_ACTOR } from '../../domain/system-actor';
import { Transactions } from '../../platform/database/transactions';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { FileStore, type StoredFile } from '../../platform/files/file-store';
import { BackgroundJobs } from '../../platform/jobs/background-jobs';
import type { JobResult, JobRunner, RunningJob } from '../../platform/jobs/job-runner';
import { Case, CaseBundle, CaseBundleFile, User } from '../../schema/entities';
import { DocumentPdfService } from '../documents/document-pdf.service';
import { bundleArchive, DamagedEntryError, type BundleEntry } from './bundle-archive';
import { manifestDocuments, manifestEvidence, manifestOf, type BundleSource } from './bundle-contents';
import { indexPage, verifierFiles } from './bundle-pages';
import { bundleDocuments, bundleEvidence, bundlePdfs, caseChain, caseRecord } from './bundle-record.query';

const AUDIT = 'audit/chain.jsonl';

/** Makes the archive of a bundle: what the person who asked may read, and the audit chain of the case. */
@Injectable()
export class CaseBundleRunner implements JobRunner, OnModuleInit {
  readonly kind = 'CASE_BUNDLE';

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: BackgroundJobs,
    private readonly files: FileStore,
    private readonly pdfs: DocumentPdfService,
  ) {}

  onModuleInit(): void {
    this.jobs.register(this);
  }

  permissionFor(): Permission {
    return 'case-bundles.make';
  }

  async run(job: RunningJob): Promise<JobResult> {
    const { actor, subjectId } = job;
    const result = { type: 'case-bundle', id: subjectId };
    const { bundle, made, documents } = await this.transactions.read(actor, async (tx) => {
      const found = orNotFound(await tx.find(CaseBundle, { id: subjectId }));
      return {
        bundle: found,
        made: await tx.find(CaseBundleFile, { bundleId: subjectId }),
        documents: await bundleDocuments(tx, found.caseId),
      };
    });
    if (made) return result;
    for (const [index, { id }] of documents.entries()) {
      await job.progress(index, documents.length * 2);
      await this.pdfs.prepare(actor, id, 'ko', job.signal);
    }
    const entries = this.entriesOf(await this.sourceOf(actor, bundle));
    const total = documents.length + entries.length;
    const stored = await this.store(
      bundleArchive(entries, bundle.requestedAt, (begun) => job.progress(documents.length + begun, total)),
    );
    await this.keep(bundle, stored, entries.length + 1);
    return result;
  }

  private async store(archive: ReturnType<typeof bundleArchive>): Promise<StoredFile> {
    try {
      return await this.files.put(archive, Number.MAX_SAFE_INTEGER);
    } catch (error) {
      if (error instanceof DamagedEntryError) throw new AppError('case-bundle.source-damaged', { path: error.path });
      throw error;
    }
  }

  private async sourceOf(actor: Actor, bundle: CaseBundle): Promise<BundleSource> {
    const { caseId, purpose, note, requestedAt } = bundle;
    // The chain is whole or it proves nothing, whoever asks.
    const chain = await this.transactions.read(SYSTEM_ACTOR, (tx) => caseChain(tx, caseId));
    return this.transactions.read(actor, async (tx) => {
      const { caseNo, title } = orNotFound(await tx.find(Case, { id: caseId }));
      const requester = orNotFound(await tx.find(User, { id: bundle.requestedBy }));
      return {
        head: { caseNo, title, purpose, note, requestedBy: requester.name, requestedAt },
        documents: await bundleDocuments(tx, caseId),
        pdfs: await bundlePdfs(tx, caseId),
        evidence: await bundleEvidence(tx, caseId),
        record: await caseRecord(tx, caseId),
        chain,
      };
    });
  }

  private entriesOf(source: BundleSource): BundleEntry[] {
    const documents = manifestDocuments(source);
    const evidence = manifestEvidence(source);
    const { script, page } = verifierFiles();
    const tables = source.record.map(({ name }) => name);
    return [
      written('index.html', indexPage(source.head, documents, evidence, tables)),
      written('manifest.json', `${JSON.stringify(manifestOf(source, documents, evidence, AUDIT), null, 2)}\n`),
      written('verify.html', page),
      written('verify.mjs', script),
      written(AUDIT, source.chain.events.map((event) => `${JSON.stringify(event)}\n`).join('')),
      ...documents.flatMap(({ content, files }) => [
        { ...written(content.path, content.json), sha256: content.sha256 },
        ...files.map((file) => this.stored(file.path, file)),
      ]),
      ...evidence.flatMap((item) => (item.path === null ? [] : [this.stored(item.path, item)])),
      ...source.record.map(({ name, rows }) =>
        written(`record/${name}.json`, `[\n${rows.map((row) => canonicalJson(row)).join(',\n')}\n]\n`),
      ),
    ];
  }

  private stored(path: string, { storageKey, sha256 }: { storageKey: string; sha256: string }): BundleEntry {
    return { path, sha256, open: () => this.files.read(storageKey), isCompressible: false };
  }

  private keep({ id, caseId }: CaseBundle, { sha256, size, key }: StoredFile, entries: number): Promise<void> {
    return this.transactions.write(SYSTEM_ACTOR, async (tx) => {
      await tx.insert(CaseBundleFile, { bundleId: id, caseId, sha256, size, entries, storageKey: key, madeAt: tx.now });
      tx.record({
        type: 'case-bundle.made',
        subjectType: 'case-bundle',
        subjectId: id,
        caseId,
        payload: { sha256, size, entries },
      });
    });
  }
}

function written(path: string, content: string): BundleEntry {
  const bytes = Buffer.from(content, 'utf8');
  return { path, sha256: null, open: () => bytes, isCompressible: true };
}
