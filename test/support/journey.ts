import { referenceId } from '../../src/reference-data/load-reference-data';
import { referenceFile } from '../../src/reference-data/reference-files';
import type { Person, TestApp } from './test-app';

/** What the tests read of any answer. */
export interface Answer {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly [field: string]: unknown;
}

export const provider = (code: string): string => referenceId('provider', code);
export const service = (code: string): string => referenceId('service', code);

type Change = object;

/**
 * Carries a case through the API as the people of the demo do it, each act at its own instant on the clock of legal acts. The
 * methods are the steps of the procedure; every step asserts that it was accepted.
 */
export class Journey {
  caseId = '';
  caseNo = '';

  constructor(private readonly system: TestApp) {}

  at(instant: string): Promise<void> {
    return this.system.setClock(instant);
  }

  async get<T = Answer>(person: Person, path: string): Promise<T> {
    const response = await (await this.system.as(person)).get(path);
    expectStatus(response, 200, `${person} GET ${path}`);
    return response.body as T;
  }

  async create<T = Answer>(person: Person, path: string, body: Change): Promise<T> {
    const response = await (await this.system.as(person)).post(path, body);
    expectStatus(response, 201, `${person} POST ${path}`);
    return response.body as T;
  }

  /** A move of an object at its present version. */
  async move(person: Person, path: string, event: string, body: Change = {}): Promise<Answer> {
    const { version } = await this.get(person, path);
    const response = await (await this.system.as(person)).post(`${path}/${event}`, body, version);
    expectStatus(response, 200, `${person} ${event} ${path}`);
    return response.body as Answer;
  }

  /** A PATCH of an object, or of a part of it, at its present version. */
  async change(person: Person, readAt: string, path: string, body: Change): Promise<Answer> {
    const { version } = await this.get(person, readAt);
    const response = await (await this.system.as(person)).patch(path, body, version);
    expectStatus(response, 200, `${person} PATCH ${path}`);
    return response.body as Answer;
  }

  async refusedMove(person: Person, path: string, event: string, body: Change = {}): Promise<string> {
    const { version } = await this.get(person, path);
    const response = await (await this.system.as(person)).post(`${path}/${event}`, body, version);
    return `${response.status} ${(response.body as { code?: string }).code}`;
  }

  async register(body: Change): Promise<Answer> {
    const created = await this.create('inspector', '/cases', { noConflictOfInterest: true, ...body });
    this.caseId = created.id;
    this.caseNo = created.caseNo as string;
    return created;
  }

  /** Puts the lead on the team, who declares that nothing conflicts. */
  async addLead(validFrom: string): Promise<void> {
    const lead = await this.system.as('lead');
    await this.create('approver', `/cases/${this.caseId}/team`, { userId: lead.userId, duty: 'LEAD', validFrom });
    await this.declare('lead', { conflictOfInterest: 'NONE' });
  }

  /** Declares a person's interests in the case at hand. */
  async declare(person: Person, declaration: Change): Promise<void> {
    const pending = await this.get<{ id: string; caseId: string; version: number }[]>(person, '/cases/declarations');
    const mine = pending.find(({ caseId }) => caseId === this.caseId);
    const session = await this.system.as(person);
    const response = await session.post(`/cases/declarations/${mine?.id}`, declaration, mine?.version);
    expectStatus(response, 200, `${person} declares`);
  }

  /** An incident with its times stated, and made official by the lead. */
  async incident(body: Change, times: { startedAt: string; restoredAt: string; source: string }): Promise<Answer> {
    const incident = await this.create('inspector', `/cases/${this.caseId}/incidents`, body);
    await this.makeOfficial(incident.id, 'STARTED_AT', times.startedAt, times.source);
    await this.makeOfficial(incident.id, 'RESTORED_AT', times.restoredAt, times.source);
    await this.move('inspector', `/incidents/${incident.id}`, 'record-restoration');
    return this.get('lead', `/incidents/${incident.id}`);
  }

  /** The lead inspector answers that nothing in the case that looks like a recurrence is one. */
  async rejectRecurrences(): Promise<void> {
    const found = await this.get<Answer[]>('lead', `/cases/${this.caseId}/recurrences`);
    for (const { id } of found.filter(({ status }) => status === 'PROPOSED'))
      await this.move('lead', `/recurrences/${id}`, 'reject', { reason: '원인과 작업이 서로 다른 별개의 장애이다.' });
  }

  async makeOfficial(incidentId: string, field: string, valueAt: string, source: string): Promise<void> {
    const fact = await this.create('inspector', `/incidents/${incidentId}/facts`, {
      field,
      valueAt,
      precision: 'MINUTE',
      basis: 'CONFIRMED',
      assertedBy: '과학기술정보통신부',
      source,
      status: 'DETERMINED',
    });
    await this.create('lead', `/incidents/${incidentId}/determinations`, {
      field,
      factId: fact.id,
      justification: '현장점검에서 로그로 확인한 시각이다.',
    });
  }

  async evidence(person: Person, providerId: string, title: string, text: string): Promise<Answer> {
    const session = await this.system.as(person);
    const fields = { title, providerId, class: 'RECORD', origin: 'ON_SITE' };
    const response = await session.upload(`/cases/${this.caseId}/evidence`, fields, `${title}.txt`, Buffer.from(text));
    expectStatus(response, 201, `${person} uploads ${title}`);
    return response.body as Answer;
  }

  async session(inspectionId: string, onDate: string, site: string, from: string, to: string): Promise<Answer> {
    const opened = await this.create('inspector', `/inspections/${inspectionId}/sessions`, {
      onDate,
      site,
      startedAt: `${onDate}T${from}:00+09:00`,
      attendees: [
        { side: 'MINISTRY', title: '점검반장', organisation: '과학기술정보통신부' },
        { side: 'PROVIDER', title: '재난관리책임자', organisation: '피점검자' },
      ],
    });
    const path = `/sessions/${opened.id}`;
    await this.move('inspector', path, 'show-credentials', { at: `${onDate}T${from}:00+09:00` });
    await this.move('inspector', path, 'hand-over-entry-document', { at: `${onDate}T${from}:00+09:00` });
    void to;
    return this.get('inspector', path);
  }

  async closeSession(sessionId: string, onDate: string, to: string): Promise<void> {
    const at = `${onDate}T${to}:00+09:00`;
    await this.move('inspector', `/sessions/${sessionId}`, 'close', {
      endedAt: at,
      closingMeetingAt: at,
      closingNotes: '확인한 사실을 정리하였다.',
      statement: 'SIGNED',
    });
  }

  /** From the closed field to the approved report of the inspection. */
  async reportInspection(inspectionId: string, conclusion: string, planElements: Change = {}): Promise<void> {
    const path = `/inspections/${inspectionId}`;
    await this.move('lead', path, 'close-field');
    await this.move('lead', path, 'start-report');
    await this.change('lead', path, `${path}/report`, { conclusion, ...planElements });
    await this.move('lead', path, 'submit-report');
    await this.move('approver', path, 'approve-report');
  }

  /** A finding drafted, proposed, agreed with by the provider, with evidence where it has any, and confirmed by the lead. */
  async finding(
    body: Change,
    providerStaff: Person,
    dueOn: string,
    evidenceIds: readonly string[] = [],
  ): Promise<Answer> {
    const draft = await this.create('inspector', `/cases/${this.caseId}/findings`, body);
    const path = `/findings/${draft.id}`;
    await this.move('inspector', path, 'propose', { withinScope: true });
    await this.move('lead', path, 'send-to-fact-check', { dueOn });
    const checks = await this.get<{ items: Answer[] }>(providerStaff, '/fact-checks?outcome=OPEN');
    const check = checks.items.find((item) => item.findingNo === draft.findingNo);
    const staff = await this.system.as(providerStaff);
    const agreed = { outcome: 'AGREED', evidenceIds };
    const answer = await staff.post(`/fact-checks/${check?.id}/answer`, agreed, check?.version);
    expectStatus(answer, 200, `${providerStaff} answers the fact check`);
    return this.move('lead', path, 'confirm');
  }

  /** Drafts the result, puts it in review and hands the case up. */
  async submitResult(body: Change): Promise<Answer> {
    const result = await this.create('lead', `/cases/${this.caseId}/results`, body);
    await this.move('lead', `/results/${result.id}`, 'submit');
    await this.move('lead', `/cases/${this.caseId}`, 'submit-result');
    return result;
  }

  async notify(resultId: string, providerId: string, arrivedAt: string): Promise<void> {
    const dispatch = { providerId, method: 'HAND', address: '과학기술정보통신부 회의실', recipient: '재난관리책임자' };
    await this.move('inspector', `/results/${resultId}`, 'dispatch-notice', dispatch);
    await this.at(arrivedAt);
    await this.move('inspector', `/results/${resultId}`, 'record-notice-arrival', {
      providerId,
      arrivedAt,
      proof: '교부 확인서',
    });
  }

  async issueOrder(orderId: string, arrivedAt: string): Promise<Answer> {
    const path = `/orders/${orderId}`;
    await this.move('lead', path, 'request-approval');
    await this.move('approver', path, 'approve');
    await this.move('inspector', path, 'dispatch', { method: 'HAND', address: '회의실', recipient: '재난관리책임자' });
    await this.at(arrivedAt);
    return this.move('inspector', path, 'record-arrival', { arrivedAt, proof: '교부 확인서' });
  }

  /** The provider's staff fill in the six elements of every requirement, its manager signs. */
  async submitPlan(orderId: string, staff: Person, manager: Person, completeOn: string): Promise<Answer> {
    const order = await this.get(staff, `/orders/${orderId}`);
    const plan = await this.create(staff, `/orders/${orderId}/plans`, {});
    for (const requirement of order.requirements as { id: string }[]) {
      const { version } = await this.get(staff, `/plans/${plan.id}`);
      const response = await (
        await this.system.as(staff)
      ).put(`/plans/${plan.id}/items/${requirement.id}`, planItem(completeOn), version);
      expectStatus(response, 200, `${staff} fills in the plan`);
    }
    return this.move(manager, `/plans/${plan.id}`, 'submit', { signed: true });
  }

  async acceptPlan(planId: string): Promise<void> {
    await this.move('inspector', `/plans/${planId}`, 'take-up-review');
    await this.move('lead', `/plans/${planId}`, 'accept');
  }

  /** Completion reported with evidence per criterion, checked by the inspector and decided by the lead. */
  async proveAction(
    actionId: string,
    providerId: string,
    staff: Person,
    manager: Person,
    day: string,
  ): Promise<Answer> {
    const path = `/corrective-actions/${actionId}`;
    await this.move(staff, path, 'start');
    const action = await this.get(staff, path);
    for (const milestone of (action.milestones as { id: string; version: number }[]) ?? []) {
      const done = await (
        await this.system.as(staff)
      ).patch(`/milestones/${milestone.id}`, { actualOn: day }, milestone.version);
      expectStatus(done, 200, 'milestone reached');
    }
    const proof = await this.evidence(
      staff,
      providerId,
      `이행 증빙 ${action.actionNo as string}`,
      `이행 결과 ${actionId}`,
    );
    const criteria = action.acceptanceCriteria as { id: string }[];
    await this.move(manager, path, 'report-completion', {
      summary: '요구사항을 모두 이행하였다.',
      completedOn: day,
      attested: true,
      evidence: criteria.map((criterion) => ({ criterionId: criterion.id, evidenceIds: [proof.id] })),
    });
    return this.verifyAction(actionId, criteria, proof.id);
  }

  async verifyAction(actionId: string, criteria: { id: string }[], evidenceId: string): Promise<Answer> {
    const path = `/corrective-actions/${actionId}`;
    await this.move('inspector', path, 'start-verification', { method: 'DOCUMENT' });
    const started = await this.get('inspector', path);
    const verification = (started.verifications as { id: string }[]).at(-1);
    for (const criterion of criteria) {
      const { version } = await this.get('inspector', `/verifications/${verification?.id}`);
      const inspector = await this.system.as('inspector');
      const check = { result: 'COMPLIED', evidenceIds: [evidenceId] };
      const response = await inspector.put(`/verifications/${verification?.id}/checks/${criterion.id}`, check, version);
      expectStatus(response, 200, 'criterion checked');
    }
    return this.move('lead', path, 'verify');
  }

  async closeAction(actionId: string, windowFrom: string, windowTo: string): Promise<Answer> {
    const path = `/corrective-actions/${actionId}`;
    await this.create('inspector', `${path}/effectiveness-reviews`, {
      windowFrom,
      windowTo,
      metric: '같은 원인의 장애 건수',
      measured: '0건',
      recurrences: 0,
      result: 'EFFECTIVE',
      reason: '관찰 기간에 같은 원인의 장애가 없었다.',
    });
    return this.move('lead', path, 'close');
  }
}

function planItem(completeOn: string): object {
  return {
    cause: '승인된 작업만 이루어지게 하는 통제가 없었다.',
    correction: '자동 통제 기능을 개발하여 적용한다.',
    sameKindScope: '같은 체계를 쓰는 모든 서비스',
    prevention: '지침을 고치고 작업 전 점검을 의무로 한다.',
    monitoring: '매주 위반 건수를 확인한다.',
    completeOn,
    responsibleTitle: '재난관리책임자',
  };
}

function expectStatus(response: { status: number; body: unknown }, status: number, what: string): void {
  const { code, errors } = (response.body ?? {}) as { code?: string; errors?: unknown };
  expect({ what, status: response.status, code, errors }).toEqual({ what, status, code: undefined, errors: undefined });
}

/** The id of an article as it was in force on a day. */
export function legalBasis(code: string, day: string): string {
  const row = referenceFile('legal-bases').rows.find(
    (candidate) =>
      candidate.code === code && candidate.effectiveFrom <= day && (candidate.effectiveTo ?? '9999') >= day,
  );
  if (!row) throw new Error(`${code} was not in force on ${day}`);
  return referenceId('legal-basis', row.code, row.effectiveFrom);
}
