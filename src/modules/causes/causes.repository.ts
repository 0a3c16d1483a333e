import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { Cause, CauseAnalysis } from '../../schema/entities';
import type { CauseDto, CauseResponse } from './cause-analysis.dto';

interface CodeRow {
  readonly code: string;
  readonly thirdParty: string;
}

@Injectable()
export class CausesRepository {
  async latest(tx: Tx, incidentId: string): Promise<CauseAnalysis | null> {
    const [newest] = await tx.list(CauseAnalysis, { incidentId }, { versionNo: 'DESC' });
    return newest ?? null;
  }

  of(tx: Tx, analysisId: string): Promise<CauseResponse[]> {
    return tx.query<CauseResponse>(
      `SELECT c.seq, c.kind, c.cause_code AS "causeCode", k.name_ko AS "nameKo", k.name_en AS "nameEn", k.enisa_category AS "enisaCategory",
              c.text, c.ruled_out_reason AS "ruledOutReason", c.third_party AS "thirdParty", c.source
       FROM causes c
       JOIN cause_codes k ON k.code = c.cause_code
       WHERE c.analysis_id = $1
       ORDER BY c.seq`,
      [analysisId],
    );
  }

  async replace(tx: Tx, analysis: CauseAnalysis, causes: readonly CauseDto[]): Promise<void> {
    await this.requireSound(tx, causes);
    await tx.discard(Cause, { analysisId: analysis.id });
    const place = { caseId: analysis.caseId, analysisId: analysis.id };
    await tx.insertAll(
      Cause,
      causes.map((cause, index) => ({ ...cause, ...place, id: tx.newId(), seq: index + 1 })),
    );
  }

  async copy(tx: Tx, from: CauseAnalysis, to: CauseAnalysis): Promise<void> {
    const causes = await tx.list(Cause, { analysisId: from.id }, { seq: 'ASC' });
    await tx.insertAll(
      Cause,
      causes.map((cause) => ({ ...cause, id: tx.newId(), analysisId: to.id })),
    );
  }

  private async requireSound(tx: Tx, causes: readonly CauseDto[]): Promise<void> {
    const rows = await tx.query<CodeRow>(
      'SELECT code, third_party AS "thirdParty" FROM cause_codes WHERE code = ANY ($1)',
      [causes.map((cause) => cause.causeCode)],
    );
    const marks = new Map(rows.map((row) => [row.code, row.thirdParty]));
    for (const cause of causes) requireSoundCause(cause, marks.get(cause.causeCode));
  }
}

/** `mark`: whether causes of the code lie with a third party ALWAYS, NO (never) or as the case may be. */
function requireSoundCause(cause: CauseDto, mark: string | undefined): void {
  if (mark === undefined) throw new AppError('cause-analysis.cause-code-unknown');
  if ((cause.kind === 'RULED_OUT') !== (cause.ruledOutReason !== undefined))
    throw new AppError('cause-analysis.ruled-out-reason');
  const thirdParty = cause.thirdParty ?? false;
  const fits = mark === 'ALWAYS' ? thirdParty : mark !== 'NO' || !thirdParty;
  if (!fits) throw new AppError('cause-analysis.third-party-mismatch', { code: cause.causeCode });
}
