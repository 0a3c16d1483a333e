import { printDuration } from '../../domain/duration';
import { FACT_FIELD_LABELS } from '../../domain/enumeration-labels';
import { FACT_FIELDS } from '../../domain/enumerations';
import type { ReportAnnex, ReportImpact, ReportTime } from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type { FactAssertion } from '../../schema/entities';
import { formatTime } from './report-format';
import { label, platformText, unitLabel } from './report-labels';
import type { PartyNames, ReportScope } from './report-scope';
import { iso, numberText, reportTime } from './report-values';

export interface FactRow {
  readonly id: string;
  readonly incidentId: string | null;
  readonly incidentNo: string | null;
  readonly serviceId: string | null;
  readonly serviceName: string | null;
  readonly segment: string | null;
  readonly field: FactAssertion['field'];
  readonly valueAt: Date | null;
  readonly valueNumber: number | null;
  readonly valueText: string | null;
  readonly precision: string | null;
  readonly unit: string | null;
  readonly basis: FactAssertion['basis'];
  readonly note: string | null;
  readonly assertedBy: string;
  readonly assertedAt: Date;
  readonly source: string;
  /** UNDETERMINED: the ministry declared the value unknown (미상). */
  readonly status: FactAssertion['status'] | 'UNDETERMINED';
  readonly retractedReason: string | null;
  readonly superseded: boolean;
  readonly settled: boolean;
  readonly official: boolean;
}

type Field = FactAssertion['field'];

/** Every version of every fact of the case, and what is official among them. */
export class FactBook {
  constructor(readonly rows: readonly FactRow[]) {}

  /** The official value of a field of an incident as a whole; null when none is settled or it was declared unknown. */
  official(incidentId: string, field: Field): FactRow | null {
    const versions = this.rows.filter(
      (row) => row.incidentId === incidentId && row.field === field && row.serviceId === null && row.segment === null,
    );
    const chosen = versions.find((row) => row.official);
    if (chosen) return chosen.status === 'UNDETERMINED' ? null : chosen;
    const standing = versions.filter((row) => !row.settled && !row.superseded && row.status === 'DETERMINED');
    return standing.at(-1) ?? null;
  }

  isUnknown(incidentId: string, field: Field): boolean {
    return this.rows.some(
      (row) => row.incidentId === incidentId && row.field === field && row.official && row.status === 'UNDETERMINED',
    );
  }

  time(incidentId: string, field: Field): ReportTime | null {
    const fact = this.official(incidentId, field);
    return fact?.valueAt ? reportTime(fact.valueAt, fact.precision) : null;
  }

  /** The official value per service and segment; without a decision every statement that stands, each with its basis. */
  standing(incidentId: string, fields: readonly Field[]): FactRow[] {
    return this.rows.filter((row) => {
      if (row.incidentId !== incidentId || !fields.includes(row.field) || row.status === 'UNDETERMINED') return false;
      return row.settled ? row.official : !row.superseded && row.status !== 'RETRACTED';
    });
  }

  userBase(serviceId: string): FactRow | null {
    return (
      this.rows.find(
        (row) => row.field === 'USER_BASE' && row.serviceId === serviceId && row.official && row.valueNumber !== null,
      ) ?? null
    );
  }
}

export async function readFacts({ tx, caseId, names, head }: ReportScope): Promise<FactBook> {
  const rows = await tx.query<FactRow>(
    `WITH settled AS (
       SELECT DISTINCT ON (d.incident_id, d.field, d.service_id, d.segment) d.*
       FROM fact_determinations d
       WHERE d.case_id = $1
       ORDER BY d.incident_id, d.field, d.service_id, d.segment, d.seq DESC, d.id DESC),
     versions AS (
       SELECT f.id, f.incident_id, f.service_id, f.segment, f.field, f.value_at, f.value_number, f.value_text, f.precision, f.unit, f.basis, f.note,
              f.asserted_by, f.asserted_at, f.source, f.status, f.retracted_reason,
              EXISTS (SELECT 1 FROM fact_assertions n WHERE n.supersedes_id = f.id AND n.status <> 'RETRACTED') AS superseded,
              s.id IS NOT NULL AS settled,
              s.fact_id IS NOT DISTINCT FROM f.id AS official
       FROM fact_assertions f
       LEFT JOIN settled s ON s.incident_id IS NOT DISTINCT FROM f.incident_id AND s.field = f.field
         AND s.service_id IS NOT DISTINCT FROM f.service_id AND s.segment IS NOT DISTINCT FROM f.segment
       WHERE f.case_id = $1
       UNION ALL
       SELECT u.id, u.incident_id, u.service_id, u.segment, u.field, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
              $2, u.decided_at, u.justification, 'UNDETERMINED', NULL, false, true, true
       FROM settled u
       WHERE u.undetermined)
     SELECT v.id, v.incident_id AS "incidentId", i.incident_no AS "incidentNo", v.service_id AS "serviceId", s.name_ko AS "serviceName", v.segment, v.field,
            v.value_at AS "valueAt", v.value_number AS "valueNumber", v.value_text AS "valueText", v.precision, v.unit, v.basis, v.note,
            v.asserted_by AS "assertedBy", v.asserted_at AS "assertedAt", v.source, v.status, v.retracted_reason AS "retractedReason",
            v.superseded, v.settled, v.official
     FROM versions v
     LEFT JOIN incidents i ON i.id = v.incident_id
     LEFT JOIN services s ON s.id = v.service_id
     ORDER BY i.seq NULLS FIRST, array_position($3::text[], v.field), s.code NULLS FIRST, v.segment NULLS FIRST, v.asserted_at, v.id`,
    [caseId, names.at('MSIT', head.asOf), FACT_FIELDS],
  );
  return new FactBook(rows);
}

const IMPACT_FIELDS = ['AFFECTED_PERCENT', 'AFFECTED_COUNT', 'DAMAGE_CASES'] as const;

/** 이용자 영향: share and count of the same users stand in one row when they come from the same statement. */
export function impactsOf(incidentId: string, facts: FactBook, names: PartyNames): ReportImpact[] {
  const rows = new Map<string, ReportImpact>();
  for (const fact of facts.standing(incidentId, IMPACT_FIELDS)) {
    const impact = toImpact(fact, names);
    const counted = fact.field === 'DAMAGE_CASES' ? 'DAMAGE' : 'USERS';
    const key = JSON.stringify([counted, impact.segment, impact.basis.ko, impact.source]);
    const other = rows.get(key);
    rows.set(key, other ? mergedImpact(other, impact) : impact);
  }
  return [...rows.values()];
}

function mergedImpact(a: ReportImpact, b: ReportImpact): ReportImpact {
  return { ...a, percent: a.percent ?? b.percent, count: a.count ?? b.count, unit: a.count === null ? b.unit : a.unit };
}

function toImpact(fact: FactRow, names: PartyNames): ReportImpact {
  const share = fact.field === 'AFFECTED_PERCENT';
  const unit = share ? 'USERS' : (fact.unit ?? (fact.field === 'DAMAGE_CASES' ? 'CASES' : 'USERS'));
  return {
    segment: impactSegment(fact),
    percent: share ? fact.valueNumber : null,
    count: share ? null : fact.valueNumber,
    unit: unitLabel(unit),
    basis: enumerationLabel('impactBasis', fact.basis ?? 'UNKNOWN'),
    source: `${names.at(fact.assertedBy, fact.assertedAt)}, ${fact.source}`,
  };
}

function impactSegment({ field, serviceName, segment }: FactRow): string {
  const who = [serviceName, segmentText(segment)].filter((part) => part !== null).join(' ');
  if (field === 'DAMAGE_CASES') return who === '' ? '피해 접수' : `${who} 피해 접수`;
  return who === '' ? '전체 이용자' : who;
}

const SEGMENTS: Readonly<Record<string, string>> = { ALL: '전체 이용자', PC: 'PC 이용자', MOBILE: '모바일 이용자' };

function segmentText(segment: string | null): string | null {
  return segment === null ? null : (SEGMENTS[segment] ?? platformText(segment));
}

/** 붙임: all versions of all facts, the official one marked. */
export function factsAnnex(facts: FactBook, { head, names }: ReportScope): ReportAnnex['facts'] {
  return facts.rows.map((fact) => ({
    subject: [fact.incidentNo ?? head.caseNo, fact.serviceName, segmentText(fact.segment)]
      .filter((part) => part !== null)
      .join(' '),
    field: FACT_FIELD_LABELS[fact.field].ko,
    value: fact.note === null ? factValue(fact) : `${factValue(fact)}\n(${fact.note})`,
    status:
      fact.status === 'UNDETERMINED' ? label('미상', 'Undetermined') : enumerationLabel('factStatus', fact.status),
    official: fact.official,
    assertedBy: names.at(fact.assertedBy, fact.assertedAt),
    source: fact.retractedReason === null ? fact.source : `${fact.source}(철회: ${fact.retractedReason})`,
    assertedAt: iso(fact.assertedAt),
  }));
}

function factValue({ field, valueAt, valueNumber, valueText, precision, unit }: FactRow): string {
  if (valueAt !== null) return formatTime(reportTime(valueAt, precision), 'ko');
  if (valueText !== null) return valueText;
  if (valueNumber === null) return '미상';
  const about = precision === 'APPROXIMATE' ? '약 ' : '';
  if (field === 'AFFECTED_PERCENT') return `${about}${valueNumber}%`;
  if (field === 'DURATION_MINUTES') return `${about}${printDuration(valueNumber).ko}`;
  return `${about}${numberText(valueNumber)}${unitLabel(unit ?? (field === 'DAMAGE_CASES' ? 'CASES' : 'USERS')).ko}`;
}
