import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { DemoCase } from '../domain/demo-case';
import type { DemoEvidence } from '../domain/demo-case-facts';
import { EvidenceFiles, type ReceivedFile } from '../modules/evidence/evidence-files';
import { EvidenceService } from '../modules/evidence/evidence.service';
import type { CaseHistory } from './case-history';
import { onDay } from './record-time';

export type StoredBodies = ReadonlyMap<string, ReceivedFile>;

/** The published sources, each as a small text file in our own words. */
@Injectable()
export class DemoEvidenceLoader {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly evidence: EvidenceService,
  ) {}

  /** Makes the bytes durable, which happens before and outside the transaction. */
  async store({ evidence }: DemoCase): Promise<StoredBodies> {
    const bodies = new Map<string, ReceivedFile>();
    for (const { ref, body, fileName } of evidence)
      bodies.set(ref, await this.files.receive(Readable.from([Buffer.from(`${body}\n`, 'utf8')]), fileName));
    return bodies;
  }

  async load(history: CaseHistory, bodies: StoredBodies): Promise<void> {
    for (const datum of history.demo.evidence) await this.loadOne(history, datum, bodies.get(datum.ref));
  }

  private loadOne(history: CaseHistory, datum: DemoEvidence, file: ReceivedFile | undefined): Promise<void> {
    if (!file) throw new Error(`${history.demo.ref}: the body of "${datum.ref}" is not stored`);
    return history.act('inspector', onDay(datum.publishedOn, '18:00'), async (tx) => {
      const stored = await this.evidence.storeIn(tx, history.caseId, file, {
        title: datum.title,
        class: datum.class,
        origin: datum.origin,
        providerId: history.providerOf(datum.respondent),
        collectedAt: tx.now,
        source: datum.source,
        collector: datum.publisher,
      });
      await history.keep(tx, datum, 'evidence', stored.id);
    });
  }
}
