import { provider } from './given-incident';
import { innerOfA } from './canaries';
import { addGuardedAnswers } from './given-guarded-answers';
import { person } from './given-case';
import { givenRecords } from './given-records';
import { A, type GuardedIds } from './guarded-parties';
import { type Answer, type Journey, legalBasis } from './journey';
import type { TestApp } from './test-app';

/** What other authorities and a third party have to do with the case: all of it the ministry's own. */
export class GuardedOthers {
  constructor(
    private readonly system: TestApp,
    private readonly journey: Journey,
    private readonly ids: GuardedIds,
  ) {}

  async involve(): Promise<void> {
    const { journey, ids } = this;
    await this.askAgencies();
    const third = await journey.create('inspector', `/cases/${ids.case}/third-party-inspections`, {
      respondentId: A,
      providerTitle: '보충조사',
      ground: 'CONSENT',
      consent: { by: innerOfA('consentby'), on: '2024-06-03' },
      necessity: innerOfA('necessity'),
      inspection: this.plan('AWS', 'SUPPLEMENTARY', 'AIA_19'),
    });
    ids.thirdParty = third.id;
    const referral = await journey.create('lead', `/cases/${ids.case}/referrals`, {
      kind: 'CRIMINAL_INVESTIGATION',
      concernsId: A,
      agencyName: innerOfA('authority'),
      legalGround: innerOfA('referralground'),
      facts: innerOfA('referralfacts'),
      enclosures: [innerOfA('enclosure')],
    });
    ids.referral = referral.id;
    ids.caseBundle = await this.bundle();
    await givenRecords(this.system.ownerUrl, (records) => addGuardedAnswers(records, ids));
    await this.away();
  }

  /** Someone is absent, and a step of an approval line waits or was signed. */
  private async away(): Promise<void> {
    const { journey, ids } = this;
    const absence = await journey.create('director', '/absences', {
      deputyId: person('approver'),
      startsOn: '2199-01-01',
      endsOn: '2199-01-02',
      reason: '휴가',
    });
    ids.absence = absence.id;
    await givenRecords(this.system.ownerUrl, async (records) => {
      const steps = 'SELECT id FROM review_steps WHERE case_id = $1 ORDER BY id LIMIT 1';
      const [step] = await records.read<{ id: string }>(steps, [ids.case]);
      ids.reviewStep = step.id;
    });
  }

  /** The whole record in one archive, which a background job makes. */
  private async bundle(): Promise<string> {
    const { journey, ids } = this;
    const asked = await journey.create('lead', `/cases/${ids.case}/bundles`, {
      purpose: 'COURT',
      note: innerOfA('bundlenote'),
    });
    for (let turn = 0; turn < 300; turn += 1) {
      const { file } = await journey.get<{ file: unknown }>('lead', `/case-bundles/${asked.id}`);
      if (file) return asked.id;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the bundle was not made');
  }

  private async askAgencies(): Promise<void> {
    const { journey, ids } = this;
    const joint = await journey.create('inspector', `/cases/${ids.case}/inspections`, {
      ...this.plan('KAKAO', 'JOINT', 'BCDA_36-2_2'),
      newEvidence: innerOfA('jointevidence'),
    });
    ids.jointInspection = joint.id;
    const asked = await journey.create('inspector', `/inspections/${joint.id}/joint-participants`, {
      agencyName: innerOfA('jointagency'),
      initiative: 'MINISTRY',
      requestedOn: '2024-06-03',
      reason: innerOfA('jointreason'),
      matter: innerOfA('jointmatter'),
    });
    ids.jointParticipant = asked.id;
    const { checks } = (await journey.create('inspector', `/cases/${ids.case}/duplicate-checks`, {
      providerId: A,
      agencyName: innerOfA('askedagency'),
      matter: innerOfA('askedmatter'),
      askedOn: '2024-06-03',
    })) as unknown as { checks: Answer[] };
    ids.duplicateCheck = checks[0].id;
  }

  private plan(code: string, kind: string, basis: string): object {
    return {
      providerId: provider(code),
      kind,
      purposes: ['CAUSE'],
      legalBasisId: basis === 'AIA_19' ? legalBasis(basis, '2007-08-18') : legalBasis(basis, '2024-05-21'),
      scope: innerOfA('plannedscope'),
      sites: [innerOfA('plannedsite')],
      plannedStartAt: '2024-09-10T10:00:00+09:00',
      plannedEndOn: '2024-09-10',
    };
  }
}
