import { innerOfA, ofA } from './canaries';
import { person } from './given-case';
import { givenRecords, type Records } from './given-records';
import { Journey, legalBasis, provider, type Answer } from './journey';
import type { TestApp } from './test-app';

const A = provider('KAKAO');
const HANDED_OVER = { method: 'HAND', address: ofA('address'), recipient: ofA('recipient') };
const MONTHS = (amount: number): object => ({ kind: 'RELATIVE', amount, unit: 'MONTHS', from: 'ARRIVAL' });

/** The second half of the guarded case: three orders (arrived, heard but not issued, drafted), a plan and its actions. */
export class GuardedOrders {
  constructor(
    private readonly system: TestApp,
    private readonly journey: Journey,
    private readonly ids: Record<string, string>,
  ) {}

  async issueAndProve(): Promise<void> {
    await this.orders();
    await this.opinions();
    await this.plan();
    await this.actions();
    await this.documents();
    await givenRecords(this.system.ownerUrl, (records) => this.occurrence(records));
    await givenRecords(this.system.ownerUrl, (records) => this.meanwhile(records));
    await this.remedies();
  }

  /** What follows the order in law. */
  private async remedies(): Promise<void> {
    const { journey, ids } = this;
    const said = { grounds: ofA('appealgrounds'), relief: ofA('appealrelief') };
    const objection = { kind: 'OBJECTION', ...said, evidenceIds: [ids.evidence] };
    ids.appeal = (await journey.create('kakaoManager', `/orders/${ids.order}/appeals`, objection)).id;
    await givenRecords(this.system.ownerUrl, (records) => this.sanctions(records));
    await givenRecords(this.system.ownerUrl, (records) => this.publications(records));
  }

  /** What is to be published: the party was told and answered, and what the ministry thinks of it stays inside. */
  private async publications(records: Records): Promise<void> {
    const { ids } = this;
    const of = { case_id: ids.case, provider_id: A };
    const at = new Date('2024-08-13T00:00:00Z');
    const [document] = await records.read<{ id: string }>(
      'SELECT id FROM official_documents WHERE case_id = $1 AND provider_id = $2 LIMIT 1',
      [ids.case, A],
    );
    ids.publication = await records.add('publications', {
      ...of,
      order_id: ids.order,
      legal_basis_id: legalBasis('ICNA_64_5', '2024-05-31'),
      seq: 1,
      publication_no: innerOfA('publicationno'),
      title: innerOfA('publicationtitle'),
      text: innerOfA('publicationtext'),
      grounds: innerOfA('publicationgrounds'),
      channel: 'WEBSITE',
      period_days: 30,
      author_id: person('lead'),
      status: 'OPINION_OPEN',
    });
    ids.publicationNotice = await records.add('publication_notices', {
      ...of,
      publication_id: ids.publication,
      document_id: document.id,
      title: ofA('noticetitle'),
      text: ofA('noticetext'),
      window_days: 14,
      arrived_at: at,
      due_on: '2024-08-27',
    });
    const opinion = await records.add('publication_opinions', {
      ...of,
      notice_id: ids.publicationNotice,
      text: ofA('publicationopinion'),
      evidence_ids: [ids.evidence],
      receipt_no: ofA('publicationreceipt'),
      submitted_by: person('kakaoManager'),
      submitted_at: at,
    });
    await records.read(
      `INSERT INTO publication_considerations (opinion_id, case_id, provider_id, consideration, reason, considered_by, considered_at)
       VALUES ($1, $2, $3, 'NOT_REFLECTED', $4, $5, $6)`,
      [opinion, ids.case, A, innerOfA('consideration'), person('lead'), at],
    );
    await records.add('publication_corrections', {
      ...of,
      publication_id: ids.publication,
      seq: 1,
      kind: 'CORRECTION',
      text: innerOfA('correctedtext'),
      reason: innerOfA('correctionreason'),
      period_days: 30,
      unwanted_by_party: false,
      proposed_by: person('lead'),
      proposed_at: at,
    });
  }

  /** What is owed again and again: reported once and sent back. */
  private async occurrence(records: Records): Promise<void> {
    const { ids } = this;
    const of = { case_id: ids.case, provider_id: A };
    const at = new Date('2024-08-29T01:00:00Z');
    ids.occurrence = await records.add('action_occurrences', {
      ...of,
      action_id: ids.action,
      seq: 1,
      period_from: '2024-07-01',
      period_to: '2024-09-30',
      part: 1,
      parts: 1,
      per: 'QUARTER',
      source: 'ORDER',
      opened_at: at,
      round: 1,
      status: 'RETURNED',
    });
    const report = await records.add('occurrence_reports', {
      ...of,
      occurrence_id: ids.occurrence,
      round: 1,
      held_on: '2024-08-28',
      summary: ofA('occurrencesummary'),
      attestation: ofA('occurrenceattestation'),
      reported_by: person('kakaoManager'),
      reported_at: at,
      receipt_no: ofA('occurrencereceipt'),
    });
    await records.read(
      'INSERT INTO occurrence_evidence (report_id, evidence_id, case_id, provider_id) VALUES ($1, $2, $3, $4)',
      [report, ids.evidence, ids.case, A],
    );
    await records.add('occurrence_judgements', {
      ...of,
      report_id: report,
      outcome: 'RETURNED',
      reason: ofA('occurrencereturn'),
      judged_by: person('inspector'),
      judged_at: at,
    });
  }

  /** What holds in the meantime, and what holds for others: one that the respondent was told of, one that it was not. */
  private async meanwhile(records: Records): Promise<void> {
    const { ids } = this;
    const of = { case_id: ids.case, provider_id: A };
    const measure = { ...of, order_id: ids.order, end_condition: ofA('endcondition'), author_id: person('lead') };
    ids.interimMeasure = await records.add('interim_measures', {
      ...measure,
      seq: 1,
      measure: ofA('measure'),
      reason: ofA('measurereason'),
      in_force_from: '2024-06-01',
      frozen_at: new Date('2024-06-01T00:00:00Z'),
      status: 'IN_FORCE',
    });
    await records.add('interim_measures', {
      ...measure,
      order_id: ids.hiddenOrder,
      seq: 2,
      measure: innerOfA('measure'),
      reason: innerOfA('measurereason'),
      end_condition: innerOfA('endcondition'),
      status: 'DRAFT',
    });
    const determination = {
      ...of,
      holding: 'APPLIES',
      decided_on: '2024-05-31',
      applies_from: '2024-05-31',
      author_id: person('lead'),
    };
    ids.determination = await records.add('legal_determinations', {
      ...determination,
      seq: 1,
      result_id: ids.result,
      matter: ofA('matter'),
      affected: ofA('affected'),
      grounds: ofA('grounds'),
      provision: ofA('provision'),
    });
  }

  /** A fine that the respondent is heard on, and a surcharge that it does not know of yet. */
  private async sanctions(records: Records): Promise<void> {
    const { ids } = this;
    const respondent = { case_id: ids.case, provider_id: A };
    const row = { ...respondent, order_id: ids.order, violation_ended_on: '2024-08-01', author_id: person('lead') };
    const officer = { officer_department: '디지털기반안전과', officer_name: '담당자', officer_contact: '044-000-0000' };
    const [document] = await records.read<{ id: string }>(
      'SELECT id FROM official_documents WHERE case_id = $1 AND provider_id = $2 LIMIT 1',
      [ids.case, A],
    );
    ids.sanction = await records.add('sanctions', {
      ...row,
      seq: 1,
      sanction_no: ofA('sanctionno'),
      ...officer,
      kind: 'FINE',
      ground: 'ORDER_NOT_COMPLIED',
      title: ofA('sanctiontitle'),
      legal_basis_id: legalBasis('BCDA_48', '2024-05-31'),
      facts: ofA('sanctionfacts'),
      calculation_reason: ofA('calculation'),
      statutory_maximum: 10_000_000,
      base_amount: 5_000_000,
      amount: 5_000_000,
      opinion_days: 14,
      notice_document_id: document.id,
      notice_arrived_on: '2024-08-12',
      opinion_due_on: '2024-08-26',
      released_at: new Date('2024-08-12T00:00:00Z'),
      status: 'OPINION',
    });
    ids.hiddenSanction = await records.add('sanctions', {
      ...row,
      seq: 2,
      sanction_no: innerOfA('sanctionno'),
      ...officer,
      kind: 'SURCHARGE',
      ground: 'ORDER_NOT_COMPLIED',
      title: innerOfA('sanctiontitle'),
      legal_basis_id: legalBasis('BCDA_40-4', '2024-05-31'),
      facts: innerOfA('sanctionfacts'),
      calculation_reason: innerOfA('calculation'),
      revenues: [1_000_000, 1_000_000, 1_000_000],
      rate: 100,
      amount: 10_000,
      status: 'PROPOSED',
    });
    const of = { ...respondent, sanction_id: ids.sanction };
    const at = new Date('2024-08-13T00:00:00Z');
    const opinionId = await records.add('sanction_opinions', {
      ...of,
      kind: 'OPINION',
      text: ofA('sanctionopinion'),
      receipt_no: ofA('sanctionreceipt'),
      submitted_by: person('kakaoManager'),
      submitted_at: at,
    });
    await records.add('sanction_opinion_evidence', {
      ...respondent,
      sanction_opinion_id: opinionId,
      evidence_id: ids.evidence,
    });
    await records.add('sanction_payments', {
      ...of,
      amount: 1000,
      paid_on: '2024-08-13',
      recorded_by: person('lead'),
      recorded_at: at,
    });
  }

  private async orders(): Promise<void> {
    const { journey, ids } = this;
    ids.order = await this.draft('CORRECTIVE_REQUEST', 'BCDA_36-2_2', ofA);
    ids.hiddenOrder = await this.draft('CORRECTIVE_REQUEST', 'BCDA_36-2_2', innerOfA);
    ids.heardOrder = await this.draft('CORRECTIVE_ORDER', 'BCDA_36-2_2_ORDER', ofA);
    await journey.issueOrder(ids.order, '2024-05-31T11:00:00+09:00');
    await journey.notify(ids.result, A, '2024-05-31T12:00:00+09:00');
    await journey.notify(ids.result, provider('SKCC'), '2024-05-31T12:10:00+09:00');
    const [edition] = await journey.get<Answer[]>('kakaoManager', `/report-editions?caseId=${ids.case}`);
    ids.edition = edition.id;
  }

  private async draft(instrumentType: string, basis: string, word: (field: string) => string): Promise<string> {
    const order = await this.journey.create('lead', `/cases/${this.ids.case}/orders`, {
      providerId: A,
      instrumentType,
      legalBasisId: legalBasis(basis, '2024-05-31'),
      resultId: this.ids.result,
      title: word('ordertitle'),
      facts: word('orderfacts'),
      consequence: word('orderconsequence'),
      planDue: MONTHS(1),
      resultDue: MONTHS(3),
      officer: { department: word('department'), name: word('officer'), contact: word('contact') },
      requirements: [1, 2, 3].map((index) => ({
        title: word('requirementtitle'),
        text: word('requirementtext'),
        kind: 'SHORT_TERM',
        incidentSpecific: index === 1,
        due: MONTHS(3),
        findingIds: index === 1 ? [this.ids.finding] : [],
        acceptanceCriteria: [word('criterion')],
      })),
    });
    return order.id;
  }

  private async opinions(): Promise<void> {
    const { journey, ids } = this;
    const path = `/orders/${ids.heardOrder}`;
    await journey.move('approver', path, 'send-prior-notice', {
      ...HANDED_OVER,
      windowDays: 10,
      remarks: ofA('remarks'),
    });
    await journey.at('2024-05-31T15:00:00+09:00');
    await journey.move('inspector', path, 'open-opinion-period', {
      arrivedAt: '2024-05-31T15:00:00+09:00',
      proof: innerOfA('proof'),
    });
    const opinion = { text: ofA('opinion'), evidenceIds: [ids.evidence] };
    ids.opinion = (await journey.create('kakaoManager', `${path}/opinions`, opinion)).id;
    await journey.move('lead', `/opinions/${ids.opinion}`, 'consider', {
      consideration: 'NOT_REFLECTED',
      reason: innerOfA('considerationreason'),
    });
  }

  private async plan(): Promise<void> {
    const { journey, ids } = this;
    await journey.at('2024-06-28T16:00:00+09:00');
    const { id, items } = await journey.create('kakaoStaff', `/orders/${ids.order}/plans`, {});
    ids.plan = id;
    const staff = await this.system.as('kakaoStaff');
    for (const { requirementId, version } of items as { requirementId: string; version: number }[]) {
      ids.requirement = requirementId;
      await staff.put(`/plans/${id}/items/${requirementId}`, planItem(), version).expect(200);
    }
    await journey.move('kakaoManager', `/plans/${id}`, 'submit', { signed: true });
    await journey.acceptPlan(id);
  }

  /** One action proved and watched; one reported anew, under verification that nobody has decided yet; one in preparation. */
  private async actions(): Promise<void> {
    const { journey, ids } = this;
    await journey.at('2024-08-29T10:00:00+09:00');
    const { items } = await journey.get<{ items: Answer[] }>('kakaoManager', `/corrective-actions?caseId=${ids.case}`);
    const [first, second, third] = items;
    await journey.proveAction(first.id, A, 'kakaoStaff', 'kakaoManager', '2024-08-28');
    Object.assign(ids, { provedAction: first.id, action: second.id });
    await this.prepare(third.id);
    await this.extension(third.id);
    await this.correction(first.id);
    await this.report(second.id);
    const path = `/corrective-actions/${second.id}`;
    await journey.move('inspector', path, 'start-verification', { method: 'DOCUMENT' });
    const action = await journey.get<{ verifications: Answer[]; milestones: Answer[]; acceptanceCriteria: Answer[] }>(
      'inspector',
      path,
    );
    ids.hiddenVerification = action.verifications[0].id;
    ids.criterion = action.acceptanceCriteria[0].id;
    ids.milestone = action.milestones[0].id;
    const inspector = await this.system.as('inspector');
    const check = { result: 'NOT_COMPLIED', reason: innerOfA('checkreason'), evidenceIds: [] };
    const { version } = action.verifications[0];
    await inspector.put(`/verifications/${ids.hiddenVerification}/checks/${ids.criterion}`, check, version).expect(200);
    const proved = await journey.get<{ verifications: Answer[] }>('inspector', `/corrective-actions/${first.id}`);
    ids.verification = proved.verifications[0].id;
  }

  /** A later date asked for and not yet decided. */
  private async extension(actionId: string): Promise<void> {
    const { journey, ids } = this;
    const { items } = await journey.get<{ items: Answer[] }>('kakaoManager', `/deadlines?subjectId=${actionId}`);
    const body = {
      ground: 'TECHNICAL',
      reason: ofA('extensionreason'),
      requestedOn: '2024-10-31',
      evidenceIds: [ids.evidence],
    };
    const { id } = await journey.create('kakaoManager', `/deadlines/${items[0].id}/extension-requests`, body);
    await journey.move('kakaoManager', `/extension-requests/${id}`, 'submit', { signed: true });
    ids.extensionRequest = id;
  }

  /** A date that was corrected, of which both sides are told. */
  private async correction(actionId: string): Promise<void> {
    const { journey } = this;
    const { items } = await journey.get<{ items: Answer[] }>('approver', `/deadlines?subjectId=${actionId}`);
    const reason = ofA('correctionreason');
    await journey.move('approver', `/deadlines/${items[0].id}`, 'revise', { dueOn: '2024-11-29', reason });
  }

  /** What the staff has written of a report that the manager has not sent yet. */
  private async prepare(actionId: string): Promise<void> {
    const staff = await this.system.as('kakaoStaff');
    const draft = { summary: ofA('draftsummary'), residualRisk: ofA('draftresidual'), criteria: [] };
    await staff.put(`/corrective-actions/${actionId}/report-draft`, draft, 0).expect(200);
  }

  /** Reported, taken back with a reason, and reported again. */
  private async report(actionId: string): Promise<void> {
    const { journey } = this;
    const path = `/corrective-actions/${actionId}`;
    await journey.move('kakaoStaff', path, 'start');
    await this.claim(path);
    await journey.move('kakaoManager', path, 'withdraw-report', { reason: `${ofA('withdrawal')} 다시 보고합니다.` });
    await this.claim(path);
  }

  private async claim(path: string): Promise<void> {
    const { journey, ids } = this;
    const action = await journey.get<{ acceptanceCriteria: Answer[]; milestones: Answer[] }>('kakaoStaff', path);
    const staff = await this.system.as('kakaoStaff');
    for (const { id, version } of action.milestones)
      await staff.patch(`/milestones/${id}`, { actualOn: '2024-08-01' }, version).expect(200);
    await journey.move('kakaoManager', path, 'report-completion', {
      summary: ofA('completion'),
      completedOn: '2024-08-28',
      attested: true,
      residualRisk: ofA('residual'),
      evidence: action.acceptanceCriteria.map(({ id }) => ({
        criterionId: id,
        evidenceIds: [ids.evidence],
        note: ofA('evidencenote'),
      })),
    });
  }

  private async documents(): Promise<void> {
    const { journey, ids } = this;
    const report = await journey.create('approver', `/cases/${ids.case}/reports`, { resultId: ids.result });
    ids.hiddenDocument = report.id;
    const documents = await journey.get<{ items: Answer[] }>('kakaoManager', '/documents');
    ids.document = documents.items.find((document) => document.type === 'ORDER')?.id ?? '';
    const deadlines = await journey.get<{ items: Answer[] }>('kakaoStaff', `/deadlines?caseId=${ids.case}`);
    ids.deadline = deadlines.items[0].id;
  }
}

function planItem(): object {
  return {
    cause: ofA('plancause'),
    correction: ofA('correction'),
    sameKindScope: ofA('samekind'),
    prevention: ofA('prevention'),
    monitoring: ofA('monitoring'),
    completeOn: '2024-08-30',
    responsibleTitle: ofA('responsible'),
    milestones: [{ title: ofA('milestone'), plannedOn: '2024-08-01' }],
  };
}
