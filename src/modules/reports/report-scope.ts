import { seoulDay } from '../../domain/calendar-day';
import type { Confidentiality } from '../../domain/enumerations';
import type { Tx } from '../../platform/database/tx';
import type { InspectionResult } from '../../schema/entities';

export interface HeadRow {
  readonly resultId: string;
  readonly caseNo: string;
  readonly title: string;
  readonly summary: string | null;
  readonly tracks: readonly string[];
  readonly confidentiality: Confidentiality;
  readonly departmentCode: string;
  readonly openedAt: Date;
  readonly asOf: Date;
  readonly status: InspectionResult['status'];
  readonly conclusions: string;
  readonly overallOpinion: string | null;
  readonly followUp: string | null;
  readonly publicSummary: string | null;
  readonly resultKind: InspectionResult['kind'];
  readonly draftedAt: Date;
  readonly confirmedAt: Date | null;
  readonly authorId: string;
  readonly authorTitle: string | null;
  readonly authorName: string;
  readonly approverId: string | null;
  readonly approverTitle: string | null;
  readonly approverName: string | null;
  readonly actorTitle: string | null;
  readonly actorName: string | null;
  /** Reports issued in the case before this one. */
  readonly editions: number;
  readonly earlierNo: string | null;
  readonly earlierAt: Date | null;
  readonly eventAt: Date;
}

/** What every section of one report is read with. */
export interface ReportScope {
  readonly tx: Tx;
  readonly caseId: string;
  readonly head: HeadRow;
  readonly names: PartyNames;
  /** Why an earlier report is corrected by this one; null where nothing is corrected. */
  readonly correction: string | null;
  /** The day of the act: names and offices are those of this day. */
  readonly today: string;
  /** The day of the first outage, or of the first inspection where there was none: duties are judged by its law. */
  readonly eventDay: string;
}

interface NameRow {
  readonly code: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Printed names of agencies, departments and providers, as they were on a day. */
export class PartyNames {
  constructor(private readonly rows: readonly NameRow[]) {}

  /** The name on that day; before and after the known names the nearest one, and free text as it is. */
  on(code: string, day: string): string {
    if (code === 'PRESS') return '언론';
    const known = this.rows.filter((row) => row.code === code);
    const current = known.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
    const nearest = known.find(({ validFrom }) => validFrom > day) ?? known.at(-1);
    return (current ?? nearest)?.name ?? code;
  }

  at(code: string, instant: Date): string {
    return this.on(code, seoulDay(instant));
  }
}

/** Sorted by code and first day of validity. */
export async function readPartyNames(tx: Tx): Promise<PartyNames> {
  const rows = await tx.query<NameRow>(
    `SELECT code, name_ko AS name, effective_from AS "validFrom", effective_to AS "validTo"
     FROM agency_names
     UNION ALL
     SELECT code, legal_name_ko, date '1900-01-01', NULL
     FROM providers
     ORDER BY code, "validFrom"`,
  );
  return new PartyNames(rows);
}
