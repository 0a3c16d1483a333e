/** One occurrence of a recurring action, as it is listed for either side. */
export const OCCURRENCE = {
  from: `action_occurrences q
    JOIN corrective_actions a ON a.id = q.action_id
    LEFT JOIN deadlines d ON d.subject_id = q.id AND d.rule_id = 'BY_ORDER'`,
  subject: 'action-occurrence',
  id: 'q.id',
  caseId: 'q.case_id',
  no: 'a.action_no',
  title: 'd.title_ko',
  titleEn: 'd.title_en',
  due: { deadline: 'd' },
} as const;

/** The action that it belongs to goes on. */
export const GOES_ON = `a.status NOT IN ('SUSPENDED', 'CLOSED', 'WAIVED', 'SUPERSEDED')`;
