import { v7 as uuidv7 } from 'uuid';
import { innerOfA, ofA } from './canaries';
import { nowOf } from './given-information-request';
import { person, Records } from './given-records';
import { A, type GuardedIds } from './guarded-parties';
import { type Answer, type Journey, legalBasis } from './journey';
import { asSuperuser } from './superuser';
import type { TestApp } from './test-app';

type Word = (field: string) => string;

/** What the respondent keeps by order, what the ministry keeps of its own, and what of it was destroyed. */
export class GuardedRetention {
  constructor(
    private readonly system: TestApp,
    private readonly journey: Journey,
    private readonly ids: GuardedIds,
  ) {}

  async keep(): Promise<void> {
    const { ids, journey } = this;
    const { id } = await this.draft(ofA);
    ids.preservationOrder = id;
    const path = `/preservation-orders/${id}`;
    await journey.move('approver', path, 'issue');
    const letter = { method: 'HAND', address: ofA('address'), recipient: ofA('who') };
    await journey.move('inspector', path, 'dispatch', letter);
    await journey.move('inspector', path, 'record-arrival', {
      arrivedAt: await nowOf(this.system),
      proof: ofA('proof'),
    });
    await journey.move('kakaoStaff', path, 'confirm', { confirmation: ofA('confirmation') });
    await journey.move('lead', path, 'record-violation', { reason: innerOfA('violation'), foundOn: '2024-08-29' });
    ids.hiddenPreservationOrder = (await this.draft(innerOfA)).id;
    const hold = { ground: 'AUDIT', reason: innerOfA('holdreason') };
    ids.legalHold = (await journey.create('lead', `/cases/${ids.case}/legal-holds`, hold)).id;
    await this.destroyed();
    await this.askedFor();
  }

  /** The respondent learns of the notice and of nothing else of the request. */
  private async askedFor(): Promise<void> {
    const { ids, journey } = this;
    const received = await journey.create('inspector', `/cases/${ids.case}/external-requests`, {
      kind: 'DISCLOSURE',
      requester: innerOfA('requester'),
      requesterRef: innerOfA('requesterref'),
      subject: ofA('disclosuresubject'),
      receivedOn: '2024-08-29',
    });
    ids.externalRequest = received.id;
    const path = `/external-requests/${received.id}`;
    await journey.move('inspector', path, 'examine', {
      decision: 'PARTIAL',
      reason: innerOfA('examinationreason'),
      closedItem: 7,
      items: [{ kind: 'STATEMENT', title: innerOfA('handedtitle'), statement: innerOfA('handedtext') }],
    });
    const told = await journey.move('approver', path, 'notify-third-party', {
      providerId: A,
      dispatch: { method: 'HAND', address: ofA('address'), recipient: ofA('who') },
    });
    ids.disclosureNotice = (told as unknown as { notices: Answer[] }).notices[0].id;
    const notice = `/disclosure-notices/${ids.disclosureNotice}`;
    const arrival = { arrivedAt: await nowOf(this.system), proof: ofA('proof') };
    await journey.move('inspector', notice, 'record-arrival', arrival);
    await journey.move('kakaoStaff', notice, 'answer', { objects: true, answer: ofA('objection') });
  }

  /** As it lies there when an earlier closing of the case was followed by a disposal. */
  private async destroyed(): Promise<void> {
    const { ids } = this;
    const at = '2024-09-20T10:00:00+09:00';
    ids.disposal = uuidv7();
    const list = { case_id: ids.case, provider_id: A, disposal_id: ids.disposal };
    await asSuperuser(this.system.ownerUrl, async (client) => {
      const records = new Records(client);
      await records.add('disposals', {
        id: ids.disposal,
        case_id: ids.case,
        provider_id: A,
        disposal_no: innerOfA('disposalno'),
        kind: 'MATERIALS',
        due_since: '2024-09-01',
        basis: innerOfA('disposalbasis'),
        manifest_sha256: '0'.repeat(64),
        proposed_by: person('admin'),
        proposed_at: at,
        examined_by: person('lead'),
        examined_at: at,
        examination: innerOfA('examination'),
        decided_by: person('approver'),
        decided_at: at,
        decision_reason: innerOfA('disposaldecision'),
        ended_by: person('admin'),
        ended_at: at,
        certificate_no: '파기-2024-1',
        status: 'EXECUTED',
      });
      await records.add('disposal_items', {
        ...list,
        evidence_id: ids.evidence,
        evidence_no: '점검-2024-0001-증0009',
        filename: innerOfA('disposedname'),
        class: 'SUBMITTED',
        size: 1,
        sha256: '0'.repeat(64),
      });
      await records.add('disposal_certificates', {
        ...list,
        certificate_no: '파기-2024-1',
        basis: ofA('certificatebasis'),
        destroyed_at: at,
        items: [
          {
            evidenceNo: '점검-2024-0001-증0009',
            filename: ofA('destroyedname'),
            class: 'SUBMITTED',
            size: 1,
            sha256: '0'.repeat(64),
          },
        ],
        items_sha256: '0'.repeat(64),
      });
    });
  }

  private draft(word: Word): Promise<Answer> {
    return this.journey.create('inspector', `/cases/${this.ids.case}/preservation-orders`, {
      providerId: A,
      title: word('preservetitle'),
      reason: word('preservereason'),
      legalBasisId: legalBasis('ICNA_48-4_5', '2024-08-14'),
      preserveFrom: '2024-09-01',
      untilPhrase: word('preserveuntil'),
      hearingExemption: word('exemption'),
      officer: { department: word('keepdepartment'), name: word('keepofficer'), contact: '044-000-0000' },
      items: [{ system: word('system'), material: word('keptmaterial') }],
    });
  }
}
