import { innerOfA, ofA } from './canaries';
import { A, type GuardedIds } from './guarded-parties';
import { nowOf } from './given-information-request';
import { type Answer, type Journey, legalBasis } from './journey';
import type { TestApp } from './test-app';

type Word = (field: string) => string;

/** Requests for materials to the respondent: one that it answered in part, one that nobody has sent. */
export class GuardedRequests {
  constructor(
    private readonly system: TestApp,
    private readonly journey: Journey,
    private readonly ids: GuardedIds,
  ) {}

  async ask(): Promise<void> {
    const { ids, journey } = this;
    const request = await this.draft(ofA);
    ids.informationRequest = request.id;
    const path = `/information-requests/${request.id}`;
    await journey.move('approver', path, 'issue');
    await journey.move('inspector', path, 'dispatch', {
      method: 'HAND',
      address: ofA('address'),
      recipient: ofA('who'),
    });
    await journey.move('inspector', path, 'record-arrival', {
      arrivedAt: await nowOf(this.system),
      proof: ofA('proof'),
    });
    const { items } = await journey.get<{ items: Answer[] }>('kakaoStaff', path);
    ids.requestedItem = items[0].id;
    const answer = { itemId: items[0].id, kind: 'SUBMITTED', text: ofA('answer'), evidenceIds: [ids.evidence] };
    await journey.move('kakaoStaff', path, 'answer', { answers: [answer] });
    const judgement = { itemId: items[0].id, judgement: 'INSUFFICIENT', note: innerOfA('judgement') };
    await journey.move('inspector', path, 'judge', { items: [judgement] });
    const asked = await journey.create('kakaoStaff', `/cases/${ids.case}/procedure-requests`, {
      kind: 'OPINION',
      reason: ofA('opinionreason'),
      evidenceIds: [ids.evidence],
    });
    ids.procedureRequest = asked.id;
    const { items: receipts } = await journey.get<{ items: Answer[] }>('kakaoStaff', `/receipts?subjectId=${asked.id}`);
    ids.receipt = receipts[0].id;
    const proposal = { decision: 'ACCEPTED', reason: innerOfA('proposal') };
    await journey.move('inspector', `/procedure-requests/${asked.id}`, 'propose', proposal);
    ids.hiddenInformationRequest = (await this.draft(innerOfA)).id;
  }

  private draft(word: Word): Promise<Answer> {
    return this.journey.create('inspector', `/cases/${this.ids.case}/information-requests`, {
      providerId: A,
      title: word('requesttitle'),
      reason: word('requestreason'),
      legalBasisId: legalBasis('TBA_22-7_4', '2024-05-21'),
      periodDays: 7,
      returnRequired: true,
      refusalConsequence: word('requestconsequence'),
      remarks: word('requestremarks'),
      officer: { department: word('requestdepartment'), name: word('requestofficer'), contact: '044-000-0000' },
      items: [{ title: word('itemtitle'), detail: word('itemdetail') }, { title: word('seconditem') }],
    });
  }
}
