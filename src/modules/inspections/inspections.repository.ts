import { Injectable } from '@nestjs/common';
import { type CalendarDay, seoulDay } from '../../domain/calendar-day';
import { NOTICE_DAYS } from '../../domain/inspection';
import type { Label } from '../../domain/label';
import type { Tx } from '../../platform/database/tx';
import { orNotFound } from '../../platform/errors/app-error';
import { Inspection, OfficialDocument } from '../../schema/entities';

/** What the database counts for the guards of an inspection's moves. */
export interface InspectionCounts {
  readonly teamMembers: number;
  readonly conflictOfInterestOpen: boolean;
  readonly sessions: number;
  readonly openSessions: number;
  readonly unconfirmedSessions: number;
  readonly credentialShown: boolean;
  readonly entryDocumentHandedOver: boolean;
  readonly closingMeetingHeld: boolean;
  readonly firstSessionOn: CalendarDay | null;
  readonly findingsWithoutEvidence: number;
  readonly seizuresWithoutRecord: number;
}

export interface InspectionOthers {
  readonly isThirdParty: boolean;
  readonly originalRespondentTold: boolean;
  readonly tellingDeferred: boolean;
  readonly jointAgenciesUnsettled: boolean;
}

export interface JointAgencyRow {
  readonly nameKo: string;
  readonly nameEn: string | null;
  readonly leads: boolean;
  readonly matter: string;
  readonly officers: readonly { name: string; title: string }[];
}

export interface ExemptionGround {
  readonly code: string;
  /** Null when no article in force on the day permits it. */
  readonly legalBasisId: string | null;
}

export interface LegalBasisRow {
  readonly id: string;
  readonly code: string;
  readonly act: string;
  readonly article: string;
  readonly track: string | null;
}

export interface InspectorRow {
  readonly name: string;
  readonly title: string | null;
  readonly duty: string;
}

/** What a provider's login may read of an inspection. */
export type ProviderInspection = Pick<
  Inspection,
  | 'id'
  | 'caseId'
  | 'providerId'
  | 'inspectionNo'
  | 'kind'
  | 'purposes'
  | 'legalBasisId'
  | 'scope'
  | 'method'
  | 'refusalConsequence'
  | 'requestedMaterials'
  | 'sites'
  | 'plannedStartAt'
  | 'plannedEndOn'
  | 'noticeDays'
  | 'noticeArrivedAt'
  | 'noticeMethod'
  | 'noticeRecipient'
  | 'exemptionGround'
  | 'exemptionLegalBasisId'
  | 'releasedAt'
  | 'version'
>;

@Injectable()
export class InspectionsRepository {
  async get(tx: Tx, id: string): Promise<Inspection> {
    return orNotFound(await tx.find(Inspection, { id }));
  }

  async lock(tx: Tx, id: string): Promise<Inspection> {
    return orNotFound(await tx.lock(Inspection, { id }));
  }

  async getForProvider(tx: Tx, id: string): Promise<ProviderInspection> {
    return orNotFound(
      await tx.one<ProviderInspection>(
        `SELECT id, case_id AS "caseId", provider_id AS "providerId", inspection_no AS "inspectionNo", kind, purposes,
                legal_basis_id AS "legalBasisId", scope, method, refusal_consequence AS "refusalConsequence",
                requested_materials AS "requestedMaterials", sites, planned_start_at AS "plannedStartAt", planned_end_on AS "plannedEndOn",
                notice_days AS "noticeDays", notice_arrived_at AS "noticeArrivedAt", notice_method AS "noticeMethod",
                notice_recipient AS "noticeRecipient", exemption_ground AS "exemptionGround",
                exemption_legal_basis_id AS "exemptionLegalBasisId", released_at AS "releasedAt", version
         FROM inspections
         WHERE id = $1`,
        [id],
      ),
    );
  }

  /** The entry document in use: the one approved last. */
  async entryDocument(tx: Tx, inspectionId: string): Promise<OfficialDocument | null> {
    return (
      (
        await tx.list(OfficialDocument, { subjectId: inspectionId, type: 'ENTRY_DOCUMENT' }, { approvedAt: 'DESC' })
      )[0] ?? null
    );
  }

  /** Full days of notice by the track of the basis on that day; 7 by the general Act, and never fewer for a third party. */
  async noticeDays(tx: Tx, legalBasisId: string, on: CalendarDay, ofThirdParty = false): Promise<number> {
    const row = await tx.one<{ days: number }>('SELECT app.notice_days($1, $2) AS days', [legalBasisId, on]);
    const days = row?.days ?? NOTICE_DAYS;
    return ofThirdParty ? Math.max(days, NOTICE_DAYS) : days;
  }

  /** Who else is concerned: the respondent of a supplementary inspection, the agencies of a joint one. */
  async others(tx: Tx, { id, caseId, providerId, kind }: Inspection): Promise<InspectionOthers> {
    return orNotFound(
      await tx.one<InspectionOthers>(
        `SELECT EXISTS (SELECT 1 FROM case_respondents r WHERE r.case_id = $2 AND r.provider_id = $3 AND r.role = 'THIRD_PARTY') AS "isThirdParty",
                EXISTS (SELECT 1 FROM third_party_inspections t WHERE t.inspection_id = $1 AND t.notice_arrived_at IS NOT NULL) AS "originalRespondentTold",
                EXISTS (SELECT 1 FROM third_party_inspections t WHERE t.inspection_id = $1 AND t.deferred_at IS NOT NULL) AS "tellingDeferred",
                $4 = 'JOINT' AND (EXISTS (SELECT 1 FROM joint_participants p WHERE p.inspection_id = $1 AND p.status = 'ASKED')
                  OR NOT EXISTS (SELECT 1 FROM joint_participants p WHERE p.inspection_id = $1 AND p.status = 'AGREED')) AS "jointAgenciesUnsettled"`,
        [id, caseId, providerId, kind],
      ),
    );
  }

  /** Agencies that take part and agreed to be named, with their officers; the one that leads comes first. */
  jointAgencies(tx: Tx, inspectionId: string): Promise<JointAgencyRow[]> {
    return tx.query<JointAgencyRow>(
      `SELECT agency_name_ko AS "nameKo", agency_name_en AS "nameEn", leads, matter, officers
       FROM joint_participants
       WHERE inspection_id = $1 AND status = 'AGREED' AND printed
       ORDER BY leads DESC, created_at, id`,
      [inspectionId],
    );
  }

  legalBasis(tx: Tx, id: string): Promise<LegalBasisRow | null> {
    return tx.one<LegalBasisRow>('SELECT id, code, act, article, track FROM legal_bases WHERE id = $1', [id]);
  }

  /** The power to inspect, if it is in force on that day. */
  inspectionBasis(tx: Tx, id: string, on: CalendarDay): Promise<LegalBasisRow | null> {
    return tx.one<LegalBasisRow>(
      `SELECT id, code, act, article, track
       FROM legal_bases
       WHERE id = $1
         AND power = 'INSPECTION'
         AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [id, on],
    );
  }

  /** A ground in force on the day that applies to the basis: of its track, or of the general Act where the track refers to it. */
  exemptionGround(tx: Tx, code: string, basisId: string, on: CalendarDay): Promise<ExemptionGround | null> {
    return tx.one<ExemptionGround>(
      `SELECT g.code, (
         SELECT l.id FROM legal_bases l
         WHERE l.code = g.legal_basis_code AND $3::date BETWEEN l.effective_from AND coalesce(l.effective_to, 'infinity')
         ORDER BY l.effective_from DESC
         LIMIT 1) AS "legalBasisId"
       FROM notice_exemption_grounds g
       JOIN legal_bases b ON b.id = $2
       WHERE g.code = $1
         AND $3::date BETWEEN g.effective_from AND coalesce(g.effective_to, 'infinity')
         AND (g.track = coalesce(b.track, 'GENERAL') OR EXISTS (
           SELECT 1 FROM reference_entries t
           WHERE t.dataset = 'tracks' AND t.code = b.track AND t.entry -> 'noticeExemptions' ? g.code
             AND $3::date BETWEEN t.effective_from AND coalesce(t.effective_to, 'infinity')))`,
      [code, basisId, on],
    );
  }

  /** What a ground to inspect without notice was called on that day. */
  exemptionGroundName(tx: Tx, code: string, on: CalendarDay): Promise<Label | null> {
    return tx.one<Label>(
      `SELECT name_ko AS ko, name_en AS en
       FROM notice_exemption_grounds
       WHERE code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [code, on],
    );
  }

  async isAdHocGround(tx: Tx, code: string, on: CalendarDay): Promise<boolean> {
    const found = await tx.one(
      `SELECT 1 AS found FROM reference_entries
       WHERE dataset = 'adhoc-grounds' AND code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [code, on],
    );
    return found !== null;
  }

  /** The words of a ground of an inspection outside the yearly plan. */
  adHocGround(tx: Tx, code: string, on: CalendarDay): Promise<Label | null> {
    return tx.one<Label>(
      `SELECT entry ->> 'nameKo' AS ko, entry ->> 'nameEn' AS en
       FROM reference_entries
       WHERE dataset = 'adhoc-grounds' AND code = $1 AND $2::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`,
      [code, on],
    );
  }

  /** The items of the catalogue to be checked, by their codes and titles. */
  criteriaTitles(tx: Tx, inspectionId: string): Promise<Label[]> {
    return tx.query<Label>(
      `SELECT i.code || ' ' || i.title_ko AS ko, i.code || ' ' || i.title_en AS en
       FROM inspection_criteria c
       JOIN criteria_items i ON i.code = c.criteria_item_code
       WHERE c.inspection_id = $1
       ORDER BY i.code`,
      [inspectionId],
    );
  }

  /** A finished inspection of the same respondent in the same case (행정조사기본법 제15조제1항). */
  async wasInvestigated(tx: Tx, caseId: string, providerId: string): Promise<boolean> {
    return (await tx.count(Inspection, { caseId, providerId, status: 'REPORT_APPROVED' })) > 0;
  }

  inspectors(tx: Tx, caseId: string, on: CalendarDay): Promise<InspectorRow[]> {
    return tx.query<InspectorRow>(
      `SELECT u.name, u.title, m.duty
       FROM case_team_members m
       JOIN users u ON u.id = m.user_id
       WHERE m.case_id = $1
         AND m.duty IN ('LEAD', 'INSPECTOR', 'EXPERT')
         AND m.conflict_of_interest = 'NONE'
         AND $2::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')
       ORDER BY m.created_at, m.id`,
      [caseId, on],
    );
  }

  async counts(tx: Tx, inspection: Inspection): Promise<InspectionCounts> {
    return orNotFound(
      await tx.one<InspectionCounts>(
        `SELECT
           (SELECT count(*) FROM case_team_members m WHERE m.case_id = i.case_id AND m.conflict_of_interest = 'NONE'
              AND $2::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')) AS "teamMembers",
           EXISTS (SELECT 1 FROM case_team_members m WHERE m.case_id = i.case_id AND m.conflict_of_interest <> 'NONE'
              AND $2::date BETWEEN m.valid_from AND coalesce(m.valid_to, 'infinity')) AS "conflictOfInterestOpen",
           count(s.id) AS sessions,
           count(s.id) FILTER (WHERE s.ended_at IS NULL) AS "openSessions",
           count(s.id) FILTER (WHERE s.statement_status = 'PENDING') AS "unconfirmedSessions",
           coalesce(bool_or(s.credential_shown_at IS NOT NULL), false) AS "credentialShown",
           coalesce(bool_or(s.credential_shown_at IS NOT NULL AND s.entry_document_handed_at IS NOT NULL), false) AS "entryDocumentHandedOver",
           coalesce(bool_or(s.closing_meeting_at IS NOT NULL), false) AS "closingMeetingHeld",
           min(s.on_date) AS "firstSessionOn",
           (SELECT count(*) FROM seizures z WHERE z.inspection_id = i.id AND z.frozen_at IS NULL) AS "seizuresWithoutRecord",
           (SELECT count(*) FROM findings f
            WHERE f.inspection_id = i.id AND f.status NOT IN ('VOIDED', 'NOT_A_FINDING', 'WITHDRAWN')
              AND NOT EXISTS (SELECT 1 FROM finding_evidence e JOIN evidence v ON v.id = e.evidence_id
                              WHERE e.finding_id = f.id AND v.status IN ('ACCEPTED', 'SEALED'))) AS "findingsWithoutEvidence"
         FROM inspections i
         LEFT JOIN inspection_sessions s ON s.inspection_id = i.id
         WHERE i.id = $1
         GROUP BY i.id, i.case_id`,
        [inspection.id, seoulDay(tx.now)],
      ),
    );
  }
}
