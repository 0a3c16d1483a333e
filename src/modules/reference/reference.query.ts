import type { LegalPower, Track } from '../../domain/enumerations';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import type {
  AgencyNameResponse,
  CauseCodeResponse,
  CriteriaItemResponse,
  Dataset,
  DeadlineRuleResponse,
  HolidayResponse,
  InstrumentTypeResponse,
  LegalBasisEntryResponse,
  NoticeExemptionGroundResponse,
  ReferenceEntryResponse,
} from './reference.dto';

const EFFECTIVE = `effective_from AS "effectiveFrom", effective_to AS "effectiveTo", source`;
const IN_FORCE = `$1::date BETWEEN effective_from AND coalesce(effective_to, 'infinity')`;

/** Catalogues as they stood on a day. */
@Injectable()
export class ReferenceQuery {
  legalBases(tx: Tx, day: string, track: Track | null, power: LegalPower | null): Promise<LegalBasisEntryResponse[]> {
    return tx.query(
      `SELECT id, code, act, article, title_ko AS "titleKo", title_en AS "titleEn", track, power, summary_ko AS "summaryKo",
              summary_en AS "summaryEn", replaced_by_code AS "replacedByCode", ${EFFECTIVE}
       FROM legal_bases
       WHERE ${IN_FORCE}
         AND ($2::text IS NULL OR track = $2 OR track IS NULL)
         AND ($3::text IS NULL OR power = $3)
       ORDER BY code`,
      [day, track, power],
    );
  }

  causeCodes(tx: Tx, day: string): Promise<CauseCodeResponse[]> {
    return tx.query(
      `SELECT code, level, category, third_party AS "thirdParty", name_ko AS "nameKo", name_en AS "nameEn",
              enisa_category AS "enisaCategory", enisa_detail AS "enisaDetail", mapping_version AS "mappingVersion", ${EFFECTIVE}
       FROM cause_codes
       WHERE ${IN_FORCE}
       ORDER BY category, level, code`,
      [day],
    );
  }

  instrumentTypes(tx: Tx, day: string): Promise<InstrumentTypeResponse[]> {
    return tx.query(
      `SELECT code, name_ko AS "nameKo", name_en AS "nameEn", is_disposition AS "isDisposition",
              requires_prior_notice AS "requiresPriorNotice", requires_legal_basis AS "requiresLegalBasis",
              can_lead_to_sanction AS "canLeadToSanction", closing_text_ko AS "closingTextKo", closing_text_en AS "closingTextEn", ${EFFECTIVE}
       FROM instrument_types
       WHERE ${IN_FORCE}
       ORDER BY code`,
      [day],
    );
  }

  criteriaItems(tx: Tx, day: string, track: Track | null): Promise<CriteriaItemResponse[]> {
    return tx.query(
      `SELECT code, track, plan_year AS "planYear", title_ko AS "titleKo", title_en AS "titleEn", text_ko AS "textKo",
              legal_basis_code AS "legalBasisCode", evidence_expected AS "evidenceExpected", ${EFFECTIVE}
       FROM criteria_items
       WHERE ${IN_FORCE}
         AND ($2::text IS NULL OR track = $2)
       ORDER BY code`,
      [day, track],
    );
  }

  noticeExemptionGrounds(tx: Tx, day: string, track: Track | null): Promise<NoticeExemptionGroundResponse[]> {
    return tx.query(
      `SELECT code, track, ground, name_ko AS "nameKo", name_en AS "nameEn", legal_basis_code AS "legalBasisCode", ${EFFECTIVE}
       FROM notice_exemption_grounds
       WHERE ${IN_FORCE}
         AND ($2::text IS NULL OR track = $2 OR track = 'GENERAL')
       ORDER BY code`,
      [day, track],
    );
  }

  deadlineRules(tx: Tx, day: string): Promise<DeadlineRuleResponse[]> {
    return tx.query(`SELECT id, rule, ${EFFECTIVE} FROM deadline_rules WHERE ${IN_FORCE} ORDER BY id`, [day]);
  }

  agencies(tx: Tx, day: string): Promise<AgencyNameResponse[]> {
    return tx.query(
      `SELECT code, name_ko AS "nameKo", name_en AS "nameEn", kind, ${EFFECTIVE} FROM agency_names WHERE ${IN_FORCE} ORDER BY kind, code`,
      [day],
    );
  }

  entries(tx: Tx, day: string, dataset: Dataset): Promise<ReferenceEntryResponse[]> {
    return tx.query(
      `SELECT dataset, code, entry, ${EFFECTIVE} FROM reference_entries WHERE ${IN_FORCE} AND dataset = $2 ORDER BY code`,
      [day, dataset],
    );
  }

  holidays(tx: Tx, year: number): Promise<HolidayResponse[]> {
    return tx.query(
      `SELECT on_date AS "onDate", name_ko AS "nameKo", name_en AS "nameEn", kind, law, announced_at AS "announcedAt", source
       FROM holidays
       WHERE on_date BETWEEN make_date($1, 1, 1) AND make_date($1, 12, 31)
       ORDER BY on_date, name_ko`,
      [year],
    );
  }
}
