import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { CauseAnalysis, type Incident } from '../../schema/entities';
import { IncidentsRepository } from '../incidents/incidents.repository';
import type { CauseAnalysisResponse, UpdateCauseAnalysisDto, WriteCauseAnalysisDto } from './cause-analysis.dto';
import { CausesRepository } from './causes.repository';

/** Writes the analyses of an incident's cause. A concluded one stays; what is learned later is a new version. */
@Injectable()
export class CauseAnalysesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly causes: CausesRepository,
    private readonly incidents: IncidentsRepository,
  ) {}

  list(actor: Actor, incidentId: string): Promise<CauseAnalysisResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.incidents.get(tx, incidentId);
      const analyses = await tx.list(CauseAnalysis, { incidentId }, { versionNo: 'DESC' });
      const responses: CauseAnalysisResponse[] = [];
      for (const analysis of analyses) responses.push(await this.respond(tx, analysis));
      return responses;
    });
  }

  get(actor: Actor, id: string): Promise<CauseAnalysisResponse> {
    return this.transactions.read(actor, async (tx) =>
      this.respond(tx, orNotFound(await tx.find(CauseAnalysis, { id }))),
    );
  }

  write(actor: Actor, incidentId: string, dto: WriteCauseAnalysisDto): Promise<CauseAnalysisResponse> {
    return this.transactions.write(actor, async (tx) => {
      const incident = await this.incidents.lockOpen(tx, incidentId);
      return this.respond(tx, await this.writeIn(tx, incident, dto));
    });
  }

  /** @throws AppError 409 `cause-analysis.draft-exists` while the version before is not concluded. */
  async writeIn(tx: Tx, incident: Incident, { causes, ...content }: WriteCauseAnalysisDto): Promise<CauseAnalysis> {
    const before = await this.causes.latest(tx, incident.id);
    if (before && before.frozenAt === null) throw new AppError('cause-analysis.draft-exists');
    const analysis = await tx.insert(CauseAnalysis, {
      ...content,
      id: tx.newId(),
      caseId: incident.caseId,
      incidentId: incident.id,
      versionNo: (before?.versionNo ?? 0) + 1,
      authorId: tx.actor.userId,
    });
    if (causes) await this.causes.replace(tx, analysis, causes);
    else if (before) await this.causes.copy(tx, before, analysis);
    this.record(tx, analysis, 'cause-analysis.written', {
      versionNo: analysis.versionNo,
      ...content,
      causes: causes ?? null,
    });
    return analysis;
  }

  update(actor: Actor, id: string, version: number, dto: UpdateCauseAnalysisDto): Promise<CauseAnalysisResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.lockOpen(tx, id);
      requireVersion(found, version);
      return this.respond(tx, await this.updateIn(tx, found, dto));
    });
  }

  async updateIn(tx: Tx, found: CauseAnalysis, { causes, ...content }: UpdateCauseAnalysisDto): Promise<CauseAnalysis> {
    if (found.frozenAt !== null) throw new AppError('record.frozen');
    const updated = await tx.update(CauseAnalysis, found, content);
    if (causes) await this.causes.replace(tx, updated, causes);
    this.record(tx, updated, 'cause-analysis.updated', { ...content, causes: causes ?? null });
    return updated;
  }

  /** Concludes a version, so that it can no longer be changed. */
  async freezeIn(tx: Tx, found: CauseAnalysis): Promise<CauseAnalysis> {
    const frozen = await tx.update(CauseAnalysis, found, { frozenAt: tx.now });
    this.record(tx, frozen, 'cause-analysis.concluded', {
      versionNo: frozen.versionNo,
      determination: frozen.determination,
    });
    return frozen;
  }

  /** The row, locked after its incident as every writer does. */
  async lockOpen(tx: Tx, id: string): Promise<CauseAnalysis> {
    const { incidentId } = orNotFound(await tx.find(CauseAnalysis, { id }));
    await this.incidents.lockOpen(tx, incidentId);
    return orNotFound(await tx.lock(CauseAnalysis, { id }));
  }

  async respond(tx: Tx, analysis: CauseAnalysis): Promise<CauseAnalysisResponse> {
    const { id, incidentId, versionNo, method, determination, summary, providerClaim, authorId, frozenAt, version } =
      analysis;
    const causes = await this.causes.of(tx, id);
    return {
      id,
      incidentId,
      versionNo,
      method,
      determination,
      summary,
      providerClaim,
      causes,
      authorId,
      frozenAt,
      version,
    };
  }

  private record(tx: Tx, analysis: CauseAnalysis, type: string, payload: Record<string, unknown>): void {
    tx.record({ type, subjectType: 'cause-analysis', subjectId: analysis.id, caseId: analysis.caseId, payload });
  }
}
