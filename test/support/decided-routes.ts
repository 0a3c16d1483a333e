import { demoOrganisationId } from '../../src/demo/load-demo-accounts';
import type { Reach } from './given-guarded-people';
import { A, type GuardedIds } from './guarded-parties';

/** Whose rows lie behind an address, so who of those that hold the permission is served. */
const REACHED_BY = {
  /** The case itself: everyone in it. */
  case: ['RESPONDENT', 'NEIGHBOUR', 'TEAM', 'ALL'],
  /** What was sent to the respondent or comes from it. */
  respondent: ['RESPONDENT', 'TEAM', 'ALL'],
  /** What the ministry keeps to itself. */
  ministry: ['TEAM', 'ALL'],
  /** Registers that every holder of the permission reads alike. */
  register: ['RESPONDENT', 'NEIGHBOUR', 'TEAM', 'ALL', 'REGISTERS', 'OFF_TEAM', 'STRANGER'],
  /** A provider's people and particulars: itself and the ministry. */
  provider: ['RESPONDENT', 'TEAM', 'ALL', 'REGISTERS', 'OFF_TEAM'],
  /** Another person's, which administrators keep. */
  administration: ['REGISTERS'],
  /** Nobody of those who ask here: another person's. */
  nobody: [],
} as const satisfies Record<string, readonly Reach[]>;
type Circle = keyof typeof REACHED_BY;

type Decision = readonly [pattern: string, circle: Circle, ...ids: string[]];

/**
 * Address → circle and the objects of its parameters, in their order. The longest pattern that begins the address decides; an
 * address without one is undecided.
 */
export const DECISIONS: readonly Decision[] = [
  ['/cases/declarations/:id', 'nobody', 'declaration'],
  ['/cases/:id', 'case', 'case'],
  ['/cases/:caseId', 'case', 'case'],
  ['/cases/:id/handling', 'ministry', 'case'],
  ['/cases/:caseId/third-party-inspections', 'ministry', 'case'],
  ['/third-party-inspections/:id', 'ministry', 'thirdParty'],
  ['/cases/:caseId/duplicate-checks', 'ministry', 'case'],
  ['/duplicate-checks/:id', 'ministry', 'duplicateCheck'],
  ['/inspections/:id/joint-participants', 'ministry', 'inspection'],
  ['/joint-participants/:id', 'ministry', 'jointParticipant'],
  ['/cases/:caseId/referrals', 'ministry', 'case'],
  ['/referrals/:id', 'ministry', 'referral'],
  ['/templates', 'register'],
  ['/templates/:id', 'register', 'template'],
  ['/absences', 'register'],
  ['/absences/:id', 'administration', 'absence'],
  ['/acting-decisions', 'register'],
  ['/approval-steps/:id', 'ministry', 'reviewStep'],
  ['/approval-steps/:id/acknowledge', 'nobody', 'reviewStep'],
  ['/cases/:caseId/publications', 'ministry', 'case'],
  ['/publications/:id', 'ministry', 'publication'],
  ['/third-party-notices/:id', 'respondent', 'thirdPartyNotice'],
  ['/publication-notices/:id', 'respondent', 'publicationNotice'],
  ['/cases/:caseId/results', 'ministry', 'case'],
  ['/cases/:id/team/:memberId', 'ministry', 'case', 'leadMember'],
  ['/incidents/:id', 'respondent', 'incident'],
  ['/incident-links/:id', 'ministry', 'link'],
  ['/facts/:id', 'ministry', 'fact'],
  ['/cause-analyses/:id', 'ministry', 'causeAnalysis'],
  ['/evidence/:id', 'respondent', 'evidence'],
  ['/inspections/:id', 'respondent', 'inspection'],
  ['/sessions/:id', 'ministry', 'session'],
  ['/session-materials/:id', 'ministry', 'sessionMaterial'],
  ['/seizures/:id', 'respondent', 'seizure'],
  ['/seized-items/:id', 'ministry', 'seizedItem'],
  ['/sessions/:id/seizures', 'ministry', 'session'],
  ['/preservation-orders/:id', 'respondent', 'preservationOrder'],
  ['/cases/:caseId/legal-holds', 'ministry', 'case'],
  ['/legal-holds/:id', 'ministry', 'legalHold'],
  ['/cases/:caseId/retention', 'ministry', 'case'],
  ['/disposals/:id', 'ministry', 'disposal'],
  ['/purges/:id', 'nobody', 'disposal'],
  ['/cases/:caseId/external-requests', 'ministry', 'case'],
  ['/external-requests/:id', 'ministry', 'externalRequest'],
  ['/disclosure-notices/:id', 'respondent', 'disclosureNotice'],
  ['/information-requests/:id', 'respondent', 'informationRequest'],
  ['/procedure-requests/:id', 'respondent', 'procedureRequest'],
  ['/cases/:caseId/recurrences', 'ministry', 'case'],
  ['/incidents/:id/recurrences', 'ministry', 'incident'],
  ['/recurrences/:id', 'ministry', 'recurrence'],
  ['/reopenings/:id', 'ministry', 'reopening'],
  ['/corrective-actions/:id/reopenings', 'ministry', 'action'],
  ['/corrective-actions/:id/occurrences', 'respondent', 'action'],
  ['/orders/:id/interim-measures', 'respondent', 'order'],
  ['/interim-measures/:id', 'respondent', 'interimMeasure'],
  ['/results/:id/determinations', 'ministry', 'result'],
  ['/determinations/:id', 'ministry', 'determination'],
  ['/occurrences/:id', 'respondent', 'occurrence'],
  ['/deadlines/:id', 'respondent', 'deadline'],
  ['/documents/:id', 'respondent', 'document'],
  ['/receipts/:id', 'respondent', 'receipt'],
  ['/procedure-documents/:type/:subjectId', 'respondent', 'procedureDocument', 'verification'],
  ['/cases/:caseId/renderings', 'ministry', 'case'],
  ['/cases/:caseId/bundles', 'ministry', 'case'],
  ['/case-bundles/:id', 'ministry', 'caseBundle'],
  ['/background-jobs/:id', 'nobody', 'document'],
  ['/findings/:id', 'respondent', 'finding'],
  ['/fact-checks/:id', 'respondent', 'factCheck'],
  ['/report-editions/:id', 'respondent', 'edition'],
  ['/report-versions/:id', 'ministry', 'hiddenDocument'],
  ['/results/:id', 'ministry', 'result'],
  ['/approvals/:subjectType/:subjectId', 'ministry', 'reviewSubject', 'order'],
  ['/committee-items/:id', 'ministry', 'committeeItem'],
  ['/orders/:id', 'respondent', 'order'],
  ['/orders/:id/opinion-round', 'respondent', 'heardOrder'],
  ['/orders/:id/opinions', 'respondent', 'heardOrder'],
  ['/orders/:id/waive-opinion', 'respondent', 'heardOrder'],
  ['/orders/:orderId/plans', 'respondent', 'order'],
  ['/opinions/:id', 'respondent', 'opinion'],
  ['/appeals/:id', 'respondent', 'appeal'],
  ['/sanctions/:id', 'respondent', 'sanction'],
  ['/plans/:id', 'respondent', 'plan'],
  ['/plans/:id/sheet', 'respondent', 'plan'],
  ['/plans/:id/sheet/preview', 'respondent', 'plan'],
  ['/plans/:id/items/:requirementId', 'respondent', 'plan', 'requirement'],
  ['/corrective-actions/:id', 'respondent', 'action'],
  ['/extension-requests/:id', 'respondent', 'extensionRequest'],
  ['/milestones/:id', 'respondent', 'milestone'],
  ['/verifications/:id', 'respondent', 'verification'],
  ['/verifications/:id/checks/:criterionId', 'ministry', 'hiddenVerification', 'criterion'],
  ['/users/:id', 'provider', 'user'],
  ['/memberships/:id', 'provider', 'membership'],
  ['/providers/:id', 'provider', 'provider'],
  ['/providers/:id/officers/:officerId', 'provider', 'provider', 'officer'],
  ['/providers/:id/designations/:designationId', 'provider', 'provider', 'designation'],
  ['/providers/:id/delivery-consents/:consentId', 'provider', 'provider', 'consent'],
  ['/reference/entries/:dataset', 'register', 'dataset'],
  ['/work-items/:kind', 'register', 'workItemKind'],
];

/** Lists that want to be asked for something. */
const QUERIES: Record<string, string> = { '/api/reference/holidays': '?year=2024', '/api/search': '?q=check' };

/** Open to everyone, signed in or not; everything else asks for a permission. */
export const OPEN_ROUTES = [
  'GET /api/demo/accounts',
  'GET /api/public/reports',
  'GET /api/public/reports/:id',
  'GET /api/public/reports/:id/pdf',
  'GET /api/verification/codes/:code',
  'GET /api/verification/files/:sha256',
  'GET /health/live',
  'GET /health/ready',
  'POST /api/auth/login',
  'POST /api/auth/logout',
  'POST /api/auth/refresh',
];

export interface Decided {
  readonly circle: readonly Reach[];
  /** The address with the ids of the respondent's own objects. */
  readonly own: string;
}

/** @returns null for an address that nobody has decided about. */
export function decide(path: string, ids: GuardedIds): Decided | null {
  if (!path.includes(':')) return { circle: REACHED_BY.register, own: path + (QUERIES[path] ?? '') };
  const [decision] = DECISIONS.filter(([pattern]) => `${path}/`.startsWith(`/api${pattern}/`)).sort(
    (a, b) => b[0].length - a[0].length,
  );
  if (!decision) return null;
  const [, circle, ...names] = decision;
  const values = names.map((name) => ids[name]);
  const parameters = path.match(/:\w+/g) ?? [];
  if (parameters.length !== values.length || values.some((value) => !value)) return null;
  return { circle: REACHED_BY[circle], own: path.replace(/:\w+/g, () => values.shift() ?? '') };
}

/** The same objects where there is another of the kind, that the ministry has sent to nobody yet. */
export function hiddenOf(ids: GuardedIds): GuardedIds {
  const hidden = Object.entries(ids).filter(([name]) => name.startsWith('hidden'));
  const names = hidden.map(([name, id]) => [name.charAt(6).toLowerCase() + name.slice(7), id]);
  return { ...ids, ...(Object.fromEntries(names) as GuardedIds), action: ids.provedAction };
}

/** Values of body fields that the contract's types do not tell. */
export function knownFields(ids: GuardedIds): Record<string, unknown> {
  return {
    providerId: A,
    organisationId: demoOrganisationId('KAKAO'),
    resultId: ids.result,
    requirementId: ids.requirement,
    criterionId: ids.criterion,
    relatedCaseId: ids.otherCase,
    userId: ids.user,
    email: 'someone.new@people.example',
    password: 'a passphrase that is long enough',
    code: 'NEW_CODE',
    tracks: ['A'],
    purposes: ['CAUSE'],
    linkedIncidentId: ids.hiddenIncident,
    year: 2024,
  };
}

/** What an operation asks for beyond the fields that its contract calls required. */
export const FURTHER_FIELDS: Record<string, object> = {
  'POST /api/cases/:caseId/evidence': { providerId: A, class: 'SUBMITTED', origin: 'SUBMISSION' },
  'POST /api/users/:id/memberships': { role: 'PS' },
  'POST /api/approval-steps/:id/sign': { contentSha256: '0'.repeat(64) },
  'POST /api/cases/:caseId/procedure-requests': { providerId: A, kind: 'OPINION', handedInBy: 'the manager' },
  'POST /api/cases/:caseId/information-requests': { periodDays: 7, consent: { by: 'the manager', on: '2024-05-21' } },
  'POST /api/deadlines/preview': { ruleId: 'DL-07' },
};
