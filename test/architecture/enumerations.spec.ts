import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as occurrences from '../../src/domain/action-occurrence';
import * as measures from '../../src/domain/interim-measure';
import { RECURRENCE_PERIODS } from '../../src/domain/due-spec';
import * as reopenings from '../../src/domain/action-reopening';
import * as lines from '../../src/domain/approval-line';
import * as actionPlans from '../../src/domain/action-plan';
import * as appeals from '../../src/domain/appeal';
import * as cases from '../../src/domain/case';
import * as handling from '../../src/domain/case-handling';
import * as joint from '../../src/domain/joint-participant';
import { FINDING_DISPUTE_DECISIONS } from '../../src/domain/finding-dispute';
import * as publications from '../../src/domain/publication';
import { TEMPLATE_STATUSES } from '../../src/domain/document-template';
import { TEMPLATED_TYPES } from '../../src/domain/template-parts';
import * as referrals from '../../src/domain/referral';
import * as committee from '../../src/domain/committee-item';
import * as actions from '../../src/domain/corrective-action';
import * as lists from '../../src/domain/enumerations';
import * as evidence from '../../src/domain/evidence';
import * as extensions from '../../src/domain/extension-request';
import * as disposals from '../../src/domain/disposal';
import * as external from '../../src/domain/external-request';
import * as legalHolds from '../../src/domain/legal-hold';
import * as preservationOrders from '../../src/domain/preservation-order';
import * as sanctions from '../../src/domain/sanction';
import * as findings from '../../src/domain/finding';
import * as incidents from '../../src/domain/incident';
import * as informationRequests from '../../src/domain/information-request';
import * as inspections from '../../src/domain/inspection';
import * as results from '../../src/domain/inspection-result';
import { LANGUAGES } from '../../src/domain/label';
import * as documents from '../../src/domain/official-document';
import * as orders from '../../src/domain/order';
import * as recurrences from '../../src/domain/recurrence';
import * as procedureRequests from '../../src/domain/procedure-request';
import { RECEIPT_KINDS } from '../../src/domain/receipt';
import * as editions from '../../src/domain/report-edition';
import { REVIEW_SUBJECTS } from '../../src/domain/review-round';
import { ROLES } from '../../src/domain/roles';
import { createTestApp, type TestApp } from '../support/test-app';

type Codes = readonly string[];

interface Check {
  readonly column: string;
  readonly definition: string;
}

/** Every column whose CHECK lists its values, and the one list of the domain that says the same. */
const LIST_OF_COLUMN: Readonly<Record<string, Codes>> = {
  'action_occurrences.per': RECURRENCE_PERIODS,
  'action_occurrences.source': lists.OCCURRENCE_SOURCES,
  'action_occurrences.status': occurrences.ACTION_OCCURRENCE_STATUSES,
  'interim_measures.status': measures.INTERIM_MEASURE_STATUSES,
  'legal_determinations.holding': lists.DETERMINATION_HOLDINGS,
  'occurrence_judgements.outcome': lists.OCCURRENCE_OUTCOMES,
  'action_plans.origin': lists.PLAN_ORIGINS,
  'action_plans.status': actionPlans.ACTION_PLAN_STATUSES,
  'appeal_decisions.decision': appeals.APPEAL_DECISIONS,
  'appeals.kind': appeals.APPEAL_KINDS,
  'appeals.status': appeals.APPEAL_STATUSES,
  'case_closures.reopening_ground': cases.CASE_REOPENING_GROUNDS,
  'case_closures.retention': handling.RETENTION_PERIODS,
  'case_closures.closed_as': ['CLOSED', 'CLOSED_NO_ACTION'],
  'background_jobs.kind': lists.BACKGROUND_JOB_KINDS,
  'background_jobs.state': lists.BACKGROUND_JOB_STATES,
  'case_bundles.purpose': lists.CASE_BUNDLE_PURPOSES,
  'case_notes.kind': lists.CASE_NOTE_KINDS,
  'case_relations.kind': lists.CASE_RELATION_KINDS,
  'case_respondents.role': lists.RESPONDENT_ROLES,
  'case_suspensions.ground': handling.SUSPENSION_GROUNDS,
  'case_team_members.conflict_of_interest': lists.INTEREST_DECLARATIONS,
  'case_team_members.duty': lists.TEAM_DUTIES,
  'case_transfers.method': lists.DELIVERY_METHODS,
  'cases.confidentiality': lists.CONFIDENTIALITIES,
  'cases.status': cases.CASE_STATUSES,
  'cases.tracks': lists.TRACKS,
  'cases.trigger': lists.CASE_TRIGGERS,
  'cause_analyses.determination': lists.CAUSE_DETERMINATIONS,
  'cause_analyses.method': lists.CAUSE_METHODS,
  'causes.kind': lists.CAUSE_KINDS,
  'committee_items.decision': lists.COMMITTEE_DECISIONS,
  'committee_items.status': committee.COMMITTEE_ITEM_STATUSES,
  'corrective_actions.kind': lists.ACTION_KINDS,
  'corrective_actions.status': actions.CORRECTIVE_ACTION_STATUSES,
  'criteria_items.track': lists.TRACKS,
  'deadline_notices.side': lists.BOUND_PARTIES,
  'deadline_revisions.due_precision': lists.DUE_PRECISIONS,
  'deadline_revisions.reason_code': lists.REVISION_REASONS,
  'deadlines.bound': lists.BOUND_PARTIES,
  'deadlines.due_precision': lists.DUE_PRECISIONS,
  'deadlines.trigger_precision': lists.TRIGGER_PRECISIONS,
  'deliveries.method': lists.DELIVERY_METHODS,
  'disposal_items.class': lists.EVIDENCE_CLASSES,
  'disposals.kind': disposals.DISPOSAL_KINDS,
  'disposals.status': disposals.DISPOSAL_STATUSES,
  'document_renderings.locale': LANGUAGES,
  'report_edition_renderings.locale': LANGUAGES,
  'report_editions.status': editions.REPORT_EDITION_STATUSES,
  'report_editions.variant': editions.EDITION_VARIANTS,
  'document_renderings.variant': lists.AUDIENCES,
  'effectiveness_reviews.result': lists.EFFECT_RESULTS,
  'evidence.class': lists.EVIDENCE_CLASSES,
  'evidence.origin': lists.EVIDENCE_ORIGINS,
  'evidence.status': evidence.EVIDENCE_STATUSES,
  'evidence.uploaded_side': lists.UPLOADING_SIDES,
  'external_request_items.kind': external.HANDED_OVER_KINDS,
  'external_requests.decision': external.EXTERNAL_DECISIONS,
  'external_requests.kind': external.EXTERNAL_REQUEST_KINDS,
  'external_requests.proposed_decision': external.EXTERNAL_DECISIONS,
  'external_requests.status': external.EXTERNAL_REQUEST_STATUSES,
  'extension_requests.ground': extensions.EXTENSION_GROUNDS,
  'extension_requests.status': extensions.EXTENSION_REQUEST_STATUSES,
  'facilities.kind': lists.FACILITY_KINDS,
  'fact_assertions.basis': lists.IMPACT_BASES,
  'fact_assertions.field': lists.FACT_FIELDS,
  'fact_assertions.precision': lists.TIME_PRECISIONS,
  'fact_assertions.status': lists.FACT_STATUSES,
  'fact_checks.outcome': lists.FACT_CHECK_OUTCOMES,
  'fact_determinations.field': lists.FACT_FIELDS,
  'findings.aspect': lists.FINDING_ASPECTS,
  'findings.causal': lists.CAUSALITIES,
  'findings.priority': lists.PRIORITIES,
  'findings.scope': lists.SCOPES,
  'findings.severity': lists.SEVERITIES,
  'findings.status': findings.FINDING_STATUSES,
  'findings.type': lists.FINDING_TYPES,
  'holidays.kind': lists.HOLIDAY_KINDS,
  'incident_links.kind': lists.INCIDENT_LINK_KINDS,
  'incident_reports.kind': lists.INCIDENT_REPORT_KINDS,
  'incidents.status': incidents.INCIDENT_STATUSES,
  'incidents.type': lists.INCIDENT_TYPES,
  'preservation_orders.status': preservationOrders.PRESERVATION_ORDER_STATUSES,
  'procedure_decisions.decision': lists.PROCEDURE_DECISIONS,
  'procedure_decisions.proposed_decision': lists.PROCEDURE_DECISIONS,
  'procedure_requests.ground': lists.POSTPONEMENT_GROUNDS,
  'procedure_requests.kind': lists.PROCEDURE_REQUEST_KINDS,
  'procedure_requests.status': procedureRequests.PROCEDURE_REQUEST_STATUSES,
  'information_request_answers.kind': lists.ITEM_ANSWERS,
  'information_request_judgements.judgement': lists.ITEM_JUDGEMENTS,
  'information_requests.status': informationRequests.INFORMATION_REQUEST_STATUSES,
  'inspection_results.kind': lists.RESULT_KINDS,
  'inspection_results.outcome_class': lists.OUTCOME_CLASSES,
  'inspection_results.status': results.INSPECTION_RESULT_STATUSES,
  'inspection_sessions.statement_status': lists.STATEMENT_STATUSES,
  'duplicate_checks.answer': joint.DUPLICATE_ANSWERS,
  'joint_participants.initiative': joint.JOINT_INITIATIVES,
  'joint_participants.status': joint.JOINT_PARTICIPANT_STATUSES,
  'finding_dispute_decisions.decision': FINDING_DISPUTE_DECISIONS,
  'publication_considerations.consideration': lists.OPINION_CONSIDERATIONS.filter((one) => one !== 'OPEN'),
  'publication_corrections.kind': publications.PUBLICATION_CORRECTION_KINDS,
  'publications.channel': publications.PUBLICATION_CHANNELS,
  'publications.drop_ground': publications.PUBLICATION_DROP_GROUNDS,
  'publications.exemption': publications.PUBLICATION_EXEMPTIONS,
  'publications.status': publications.PUBLICATION_STATUSES,
  'referral_answers.answer': referrals.REFERRAL_ANSWERS,
  'receipts.kind': RECEIPT_KINDS,
  'document_templates.status': TEMPLATE_STATUSES,
  'document_templates.type': TEMPLATED_TYPES,
  'referrals.kind': referrals.REFERRAL_KINDS,
  'referrals.method': lists.DELIVERY_METHODS,
  'referrals.status': referrals.REFERRAL_STATUSES,
  'third_party_inspections.ground': joint.THIRD_PARTY_GROUNDS,
  'inspections.kind': lists.INSPECTION_KINDS,
  'inspections.purposes': lists.INSPECTION_PURPOSES,
  'inspections.status': inspections.INSPECTION_STATUSES,
  'legal_holds.ground': lists.LEGAL_HOLD_GROUNDS,
  'legal_holds.status': legalHolds.LEGAL_HOLD_STATUSES,
  'legal_bases.track': lists.TRACKS,
  'memberships.role': ROLES,
  'official_documents.disclosure': lists.DISCLOSURES,
  'official_documents.status': documents.STORED_DOCUMENT_STATUSES,
  'official_documents.type': lists.DOCUMENT_TYPES,
  'opinion_rounds.close_reason': lists.OPINION_CLOSE_REASONS,
  'opinion_considerations.consideration': lists.OPINION_CONSIDERATIONS.filter((one) => one !== 'OPEN'),
  'opinions.kind': lists.OPINION_KINDS,
  'orders.instrument_type': lists.INSTRUMENT_TYPES,
  'orders.status': orders.ORDER_STATUSES,
  'organisations.kind': lists.ORGANISATION_KINDS,
  'plan_items.review': lists.ITEM_REVIEWS,
  'provider_designations.track': lists.TRACKS,
  'provider_officers.role': lists.OFFICER_ROLES,
  'providers.kind': lists.PROVIDER_KINDS,
  'action_reopenings.status': reopenings.ACTION_REOPENING_STATUSES,
  'recurrences.basis': lists.RECURRENCE_BASES,
  'recurrences.cause_comparison': lists.CAUSE_COMPARISONS,
  'recurrences.kind': lists.RECURRENCE_KINDS,
  'recurrences.status': recurrences.RECURRENCE_MATCH_STATUSES,
  'recovery_snapshots.precision': lists.TIME_PRECISIONS,
  'recovery_snapshots.state': lists.RECOVERY_STATES,
  'requirements.kind': lists.REQUIREMENT_KINDS,
  'review_rounds.outcome': lists.REVIEW_OUTCOMES,
  'review_steps.role': lines.STEP_ROLES,
  'review_steps.decision': lines.STEP_DECISIONS,
  'review_steps.mark': lines.SIGNATURE_MARKS,
  'users.post': lines.POSITIONS,
  'review_rounds.subject_type': REVIEW_SUBJECTS,
  'sanction_opinions.kind': lists.OPINION_KINDS,
  'sanctions.ground': sanctions.SANCTION_GROUNDS,
  'sanctions.kind': sanctions.SANCTION_KINDS,
  'sanctions.status': sanctions.SANCTION_STATUSES,
  'scope_extensions.kind': lists.SCOPE_EXTENSION_KINDS,
  'scope_extensions.told_how': lists.TOLD_HOW,
  'services.criticality': lists.CRITICALITIES,
  'seized_items.held_as': lists.SEIZED_FORMS,
  'session_attendees.side': lists.ATTENDEE_SIDES,
  'session_materials.answer': lists.ITEM_ANSWERS,
  'timeline_events.alert_action': lists.CRISIS_ACTIONS,
  'timeline_events.alert_level': lists.CRISIS_LEVELS,
  'timeline_events.kind': lists.TIMELINE_KINDS,
  'timeline_events.precision': lists.TIME_PRECISIONS,
  'timeline_events.visibility': lists.AUDIENCES,
  'users.status': lists.USER_STATUSES,
  'verification_checks.result': lists.VERIFICATION_RESULTS,
  'verifications.method': lists.VERIFICATION_METHODS,
  'verifications.result': lists.VERIFICATION_RESULTS,
};

const SOURCES = join(__dirname, '..', '..', 'src');

/** Where the lists are at home, and the mirror of the database that is generated from its CHECKs. */
const HOMES = ['domain/enumerations.ts', 'schema/entities.ts'];

const setOf = (codes: Iterable<string>): string => [...new Set(codes)].sort().join(' ');

function sourceFiles(): string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
}

/** The sets of two or more codes that a source writes out: `['A', 'B']` and `'A' | 'B'`. */
function writtenSets(file: string): string[] {
  const text = readFileSync(join(SOURCES, file), 'utf8');
  const found = text.matchAll(/\[\s*'[A-Z][\w]*'(?:,\s*'[A-Z]\w*')+,?\s*\]|'[A-Z]\w*'(?:\s*\|\s*'[A-Z]\w*')+/g);
  return [...found].map(([written]) => setOf([...written.matchAll(/'(\w+)'/g)].map(([, code]) => code)));
}

describe('A stored enumeration', () => {
  let system: TestApp;
  let checks: Check[];

  beforeAll(async () => {
    system = await createTestApp();
    checks = await system.sql<Check>(
      'owner',
      `SELECT k.conrelid::regclass::text || '.' || a.attname AS column, pg_get_constraintdef(k.oid) AS definition
       FROM pg_constraint k
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
       WHERE k.contype = 'c'
         AND k.connamespace = 'public'::regnamespace
         AND cardinality(k.conkey) = 1
         AND pg_get_constraintdef(k.oid) ~ 'ARRAY\\['''
       ORDER BY 1`,
    );
  });
  afterAll(() => system?.close());

  it('has the codes that the CHECK of its column lists, and every such CHECK has its list', () => {
    const stored = checks.map(({ column, definition }) => [
      column,
      setOf([...definition.matchAll(/'([^']+)'::text/g)].map(([, code]) => code)),
    ]);
    const listed = Object.entries(LIST_OF_COLUMN).map(([column, codes]) => [column, setOf(codes)]);
    expect(stored).toEqual(listed.sort(([left], [right]) => (left < right ? -1 : 1)));
  });

  it('is listed once in the domain', () => {
    const named = Object.entries({ ...lists, LANGUAGES, ROLES }) as [string, Codes][];
    const sets = named.map(([, codes]) => setOf(codes));
    expect(named.filter((_, index) => sets.indexOf(sets[index]) !== index).map(([name]) => name)).toEqual([]);
  });

  it('is written out nowhere else', () => {
    const names = new Map(Object.entries(lists).map(([name, codes]) => [setOf(codes), name]));
    const repeated = sourceFiles()
      .filter((file) => !HOMES.includes(file))
      .flatMap((file) =>
        writtenSets(file).flatMap((set) => (names.has(set) ? [`${file} repeats ${names.get(set)}`] : [])),
      );
    expect(repeated).toEqual([]);
  });
});
