/** What the addresses of the application are made for; the server's names of subjects. */
export type Subject =
  | 'case'
  | 'case-team-member'
  | 'incident'
  | 'inspection'
  | 'finding'
  | 'fact-check'
  | 'information-request'
  | 'procedure-request'
  | 'inspection-result'
  | 'committee-item'
  | 'order'
  | 'opinion-round'
  | 'action-plan'
  | 'corrective-action'
  | 'action-occurrence'
  | 'extension-request'
  | 'appeal'
  | 'sanction'
  | 'referral'
  | 'joint-participant'
  | 'duplicate-check'
  | 'third-party-inspection'
  | 'publication'
  | 'publication-notice'
  | 'preservation-order'
  | 'disposal'
  | 'external-request'
  | 'deadline'
  | 'deadline-proposal'
  | 'document'
  | 'report-edition'
  | 'evidence';

const PAGES: Record<Subject, (id: string, caseId: string) => string> = {
  case: (id) => `/cases/${id}`,
  'case-team-member': () => '/declarations',
  incident: (id) => `/incidents/${id}`,
  inspection: (id) => `/inspections/${id}`,
  finding: (id) => `/findings/${id}`,
  'fact-check': (id) => `/fact-checks/${id}`,
  'information-request': (id) => `/information-requests/${id}`,
  'procedure-request': (id) => `/procedure-requests/${id}`,
  'inspection-result': (id) => `/results/${id}`,
  'committee-item': (id) => `/committee-items/${id}`,
  order: (id) => `/orders/${id}`,
  'opinion-round': (orderId) => `/orders/${orderId}/opinion`,
  'action-plan': (id) => `/plans/${id}`,
  'corrective-action': (id) => `/actions/${id}`,
  'action-occurrence': (id) => `/occurrences/${id}`,
  'extension-request': (id) => `/extension-requests/${id}`,
  appeal: (id) => `/appeals/${id}`,
  sanction: (id) => `/sanctions/${id}`,
  referral: (_, caseId) => `/cases/${caseId}/referrals`,
  'joint-participant': (_, caseId) => `/cases/${caseId}/joint`,
  'duplicate-check': (_, caseId) => `/cases/${caseId}/joint`,
  'third-party-inspection': (_, caseId) => `/cases/${caseId}/joint`,
  publication: (id) => `/publications/${id}`,
  'publication-notice': (id) => `/publication-notices/${id}`,
  'preservation-order': (id) => `/preservation-orders/${id}`,
  disposal: (id) => `/disposals/${id}`,
  'external-request': (id) => `/external-requests/${id}`,
  deadline: (id) => `/deadlines/${id}/extension`,
  'deadline-proposal': () => '/deadlines/proposals',
  document: (id) => `/documents/${id}`,
  'report-edition': (id) => `/report-editions/${id}`,
  evidence: (id) => `/evidence/${id}`,
};

/** The page of a thing; of what has no page of its own the page of its case. */
export function addressOf(subject: string, id: string, caseId: string): string {
  const page = Object.hasOwn(PAGES, subject) ? PAGES[subject as Subject] : PAGES.case;
  return page === PAGES.case && subject !== 'case' ? page(caseId, caseId) : page(id, caseId);
}
