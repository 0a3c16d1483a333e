import { OFFICER_ROLE_LABELS, RESPONDENT_ROLE_LABELS } from '../../domain/enumeration-labels';
import { RESPONDENT_ROLES } from '../../domain/enumerations';
import type { ReportLabel, ReportRespondent } from '../../domain/inspection-report';
import { enumerationLabel } from '../../domain/labels';
import type { CaseRespondent, ProviderOfficer } from '../../schema/entities';
import type { FactBook } from './report-facts.query';
import type { ReportScope } from './report-scope';
import { numberText, printDate } from './report-values';

export interface RespondentRow {
  readonly providerId: string;
  readonly name: string;
  readonly role: CaseRespondent['role'];
  readonly businessNo: string | null;
  readonly representative: string | null;
  readonly designations: readonly { track: string; basis: string; from: string }[];
  readonly officers: readonly { role: ProviderOfficer['role']; title: string; name: string | null }[];
}

/** Respondents with the designations of the day of the event and the officers of the day of the act. */
export function readRespondents({ tx, caseId, head, eventDay, today }: ReportScope): Promise<RespondentRow[]> {
  return tx.query<RespondentRow>(
    `SELECT p.id AS "providerId", p.legal_name_ko AS name, r.role, p.business_registration_no AS "businessNo", r.representative,
            coalesce((SELECT jsonb_agg(jsonb_build_object('track', d.track, 'basis', d.basis, 'from', d.designated_from) ORDER BY d.track, d.designated_from)
                      FROM provider_designations d
                      WHERE d.provider_id = p.id AND d.track = ANY ($2) AND $3::date BETWEEN d.designated_from AND coalesce(d.designated_to, 'infinity')), '[]') AS designations,
            coalesce((SELECT jsonb_agg(jsonb_build_object('role', o.role, 'title', o.title, 'name', o.person_name) ORDER BY o.role, o.title, o.id)
                      FROM provider_officers o
                      WHERE o.provider_id = p.id AND $4::date BETWEEN o.valid_from AND coalesce(o.valid_to, 'infinity')), '[]') AS officers
     FROM case_respondents r
     JOIN providers p ON p.id = r.provider_id
     WHERE r.case_id = $1
     ORDER BY array_position($5::text[], r.role), p.code`,
    [caseId, head.tracks, eventDay, today, RESPONDENT_ROLES],
  );
}

interface UserBase {
  readonly metric?: string;
  readonly count?: number;
  readonly approximate?: boolean;
  readonly asOf?: string;
  readonly source?: string;
}

interface ServiceRow {
  readonly id: string;
  readonly providerId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly userBase: readonly UserBase[];
  readonly affected: boolean;
}

function readServices({ tx, caseId }: ReportScope): Promise<ServiceRow[]> {
  return tx.query<ServiceRow>(
    `SELECT s.id, s.provider_id AS "providerId", s.parent_service_id AS "parentId", s.name_ko AS name, s.user_base AS "userBase",
            EXISTS (SELECT 1 FROM incident_services i WHERE i.case_id = $1 AND i.service_id = s.id) AS affected
     FROM services s
     JOIN case_respondents r ON r.case_id = $1 AND r.provider_id = s.provider_id
     ORDER BY s.code`,
    [caseId],
  );
}

/** 2 피점검자·서비스 현황. */
export async function respondentsOf(
  scope: ReportScope,
  rows: readonly RespondentRow[],
  facts: FactBook,
): Promise<ReportRespondent[]> {
  const services = await readServices(scope);
  return rows.map((row) => ({
    name: row.name,
    role: RESPONDENT_ROLE_LABELS[row.role],
    businessNo: row.businessNo?.replace(/^(\d{3})(\d{2})(\d{5})$/, '$1-$2-$3') ?? null,
    designation: designationOf(row),
    officers: officersOf(row),
    services: servicesOf(
      services.filter(({ providerId }) => providerId === row.providerId),
      scope.today,
      facts,
    ),
  }));
}

function designationOf({ designations }: RespondentRow): string | null {
  const texts = designations.map(
    ({ track, basis, from }) => `${enumerationLabel('track', track).ko}: ${basis}(${printDate(from)} 지정)`,
  );
  return texts.length === 0 ? null : texts.join('\n');
}

function officersOf({ officers, representative }: RespondentRow): ReportRespondent['officers'] {
  const named = officers.map(({ role, title, name }) => ({
    role: OFFICER_ROLE_LABELS[role],
    name: name ?? '',
    position: title,
  }));
  if (representative === null || representative === '' || named.some(({ position }) => position === representative))
    return named;
  return [...named, { role: OFFICER_ROLE_LABELS.REPRESENTATIVE, name: '', position: representative }];
}

/** The services at the top that were affected, each with its affected parts; all of them where no outage is at issue. */
function servicesOf(services: readonly ServiceRow[], today: string, facts: FactBook): ReportRespondent['services'] {
  const anyAffected = services.some(({ affected }) => affected);
  const tops = services.filter(({ parentId }) => parentId === null);
  return tops.flatMap((top) => {
    const parts = partsOf(top, services).filter(({ affected }) => affected);
    if (anyAffected && parts.length === 0 && !top.affected) return [];
    return [
      {
        name: top.name,
        description: parts.map(({ name }) => name).join(', ') || top.name,
        ...scaleOf(top, today, facts),
      },
    ];
  });
}

function partsOf(top: ServiceRow, services: readonly ServiceRow[]): ServiceRow[] {
  const children = services.filter(({ parentId }) => parentId === top.id);
  return children.flatMap((child) => [child, ...partsOf(child, services)]);
}

interface Scale {
  readonly scale: string | null;
  readonly scaleBasis: ReportLabel | null;
}

/** The size that the ministry settled for this case, else the newest one known on the day of the act. */
function scaleOf({ id, userBase }: ServiceRow, today: string, facts: FactBook): Scale {
  const settled = facts.userBase(id);
  if (settled !== null && settled.valueNumber !== null) {
    const about = settled.precision === 'APPROXIMATE' ? '약 ' : '';
    return {
      scale: `${about}${numberText(settled.valueNumber)}명`,
      scaleBasis: enumerationLabel('impactBasis', settled.basis ?? 'UNKNOWN'),
    };
  }
  const [newest] = userBase
    .filter(({ count, asOf }) => count !== undefined && (asOf ?? '') <= today)
    .toSorted((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''))
    .slice(-1);
  if (!newest) return { scale: null, scaleBasis: null };
  return {
    scale: userBaseText(newest),
    scaleBasis: enumerationLabel('impactBasis', newest.approximate ? 'ESTIMATED' : 'CONFIRMED'),
  };
}

const METRICS: Readonly<Record<string, string>> = {
  MAU: '월 이용자',
  DAU: '하루 이용자',
  SUBSCRIBERS: '가입자',
  LINES: '회선',
};

function userBaseText({ metric = '', count = 0, approximate, asOf, source }: UserBase): string {
  const size =
    `${METRICS[metric] ?? metric} ${approximate ? '약 ' : ''}${numberText(count)}${metric === 'LINES' ? '회선' : '명'}`.trim();
  const origin = [asOf === undefined ? null : `${printDate(asOf)} 기준`, source ?? null].filter(
    (part) => part !== null,
  );
  return origin.length === 0 ? size : `${size}\n(${origin.join(', ')})`;
}
