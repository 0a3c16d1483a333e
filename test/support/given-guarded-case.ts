import { innerOfA, ofA, ofC } from './canaries';
import { GuardedOrders } from './given-guarded-orders';
import { GuardedOthers } from './given-guarded-others';
import { GuardedRequests } from './given-guarded-requests';
import { GuardedRetention } from './given-guarded-retention';
import { givenDeliveredOrder } from './given-delivered-order';
import { newPerson } from './given-guarded-people';
import { A, C, type GuardedIds } from './guarded-parties';
import { Journey, legalBasis, service, type Answer } from './journey';
import type { TestApp } from './test-app';

/**
 * A case of two respondents, walked through the API from registration to a proved action, with a canary in every text that a
 * person writes. Whatever can be in two states for the respondent (sent to it, not yet sent) exists in both.
 */
export async function givenGuardedCase(system: TestApp): Promise<GuardedIds> {
  const journey = new Journey(system);
  const ids: GuardedIds = {};
  ids.otherCase = (await givenDeliveredOrder(system, 'NAVER')).caseId;
  const steps = new GuardedSteps(system, journey, ids);
  await steps.register();
  await steps.incidents();
  await steps.inspections();
  await steps.findings();
  await new GuardedRequests(system, journey, ids).ask();
  await steps.result();
  await new GuardedOrders(system, journey, ids).issueAndProve();
  await steps.laterIncident();
  await new GuardedRetention(system, journey, ids).keep();
  await steps.recurrences();
  await new GuardedOthers(system, journey, ids).involve();
  await steps.silentMember();
  return ids;
}

class GuardedSteps {
  constructor(
    private readonly system: TestApp,
    private readonly journey: Journey,
    private readonly ids: GuardedIds,
  ) {}

  async register(): Promise<void> {
    const { journey, ids } = this;
    await journey.at('2024-05-21T09:40:00+09:00');
    const { id } = await journey.register({
      title: innerOfA('casetitle'),
      trigger: 'MEDIA',
      tracks: ['A', 'E'],
      departmentCode: 'NETWORK_SAFETY',
      publicAlias: innerOfA('publicalias'),
      summary: innerOfA('casesummary'),
      respondents: [
        { providerId: A, role: 'OUTAGE_PROVIDER', providerTitle: ofA('title'), representative: ofA('representative') },
        {
          providerId: C,
          role: 'FACILITY_OPERATOR',
          providerTitle: ofC('title'),
          representative: ofC('representative'),
        },
      ],
    });
    ids.case = id;
    await journey.addLead('2024-05-21');
    ids.leadMember = await this.memberId('lead');
    await this.addExpert();
    for (const [kind, text] of [
      ['INTERNAL', 'note'],
      ['PUBLICATION', 'publication'],
    ] as const)
      await journey.create('inspector', `/cases/${id}/notes`, {
        kind,
        text: innerOfA(text),
        source: innerOfA('notesource'),
      });
  }

  private async addExpert(): Promise<void> {
    const expert = await this.system.as('expert');
    const member = { userId: expert.userId, duty: 'EXPERT', validFrom: '2024-05-21' };
    await this.journey.create('approver', `/cases/${this.ids.case}/team`, member);
    await this.journey.declare('expert', {
      conflictOfInterest: 'NONE',
      confidentialityPledged: true,
      note: innerOfA('declaration'),
    });
  }

  /** What came to light after the order had arrived; an arrival shows the respondent all that the case knows of by then. */
  async laterIncident(): Promise<void> {
    const { journey, ids } = this;
    ids.hiddenIncident = await this.incident(A, innerOfA, '14:52', '14:58');
    const link = { linkedIncidentId: ids.hiddenIncident, kind: 'CAUSED_BY', justification: innerOfA('link') };
    ids.link = (await journey.create('lead', `/incidents/${ids.incident}/links`, link)).id;
  }

  /** A later outage looks like the first ones and like the finding: one is still to be answered, the other was confirmed. */
  async recurrences(): Promise<void> {
    const { journey, ids } = this;
    await journey.at('2024-09-20T18:00:00+09:00');
    const body = {
      providerId: A,
      type: 'PARTIAL',
      title: innerOfA('recurringtitle'),
      symptoms: innerOfA('recurringsymptoms'),
      platforms: ['PC'],
      serviceIds: [service('KAKAOTALK_MESSAGING')],
    };
    const times = { startedAt: '2024-09-20T09:24:00+09:00', restoredAt: '2024-09-20T09:30:00+09:00' };
    const { id } = await journey.incident(body, { ...times, source: innerOfA('recurringsource') });
    const found = await journey.get<Answer[]>('lead', `/incidents/${id}/recurrences`);
    const finding = found.find(({ kind }) => kind === 'FINDING');
    const reason = `${innerOfA('recurrencereason')} 다시 났다.`;
    const confirmed = await journey.move('lead', `/recurrences/${finding?.id}`, 'confirm', { reason });
    ids.reopening = (confirmed.reopenings as Answer[])[0].id;
    ids.recurrence = found.find(({ kind }) => kind === 'INCIDENT')?.id ?? '';
  }

  /** On the team from now on, but nothing declared yet: sees nothing of the case. */
  async silentMember(): Promise<void> {
    const member = { duty: 'INSPECTOR', validFrom: '2024-05-21' };
    const { session } = await newPerson(this.system, 'silent-inspector', 'MSIT', ['INS']);
    await this.journey.create('approver', `/cases/${this.ids.case}/team`, { ...member, userId: session.userId });
    const { body } = await session.get('/cases/declarations').expect(200);
    this.ids.declaration = (body as { id: string }[])[0].id;
  }

  private async memberId(person: 'lead'): Promise<string> {
    const { userId } = await this.system.as(person);
    const { team } = await this.journey.get<{ team: { id: string; userId: string }[] }>(
      'lead',
      `/cases/${this.ids.case}`,
    );
    return team.find((member) => member.userId === userId)?.id ?? '';
  }

  async incidents(): Promise<void> {
    const { journey, ids } = this;
    ids.incident = await this.incident(A, ofA, '13:44', '13:50');
    ids.neighbourIncident = await this.incident(C, ofC, '15:00', '15:10');
    await journey.move('lead', `/incidents/${ids.incident}`, 'release');
    await journey.move('lead', `/incidents/${ids.neighbourIncident}`, 'release');
    await this.recordsOf(ids.incident);
    await this.cause(ids.incident);
  }

  private async incident(
    providerId: string,
    word: (field: string) => string,
    from: string,
    to: string,
  ): Promise<string> {
    const body = {
      providerId,
      type: 'PARTIAL',
      title: word('incidenttitle'),
      symptoms: word('symptoms'),
      platforms: ['PC'],
      serviceIds: providerId === A ? [service('KAKAOTALK_MESSAGING')] : [],
    };
    const times = { startedAt: `2024-05-20T${from}:00+09:00`, restoredAt: `2024-05-20T${to}:00+09:00` };
    return (await this.journey.incident(body, { ...times, source: innerOfA('factsource') })).id;
  }

  private async recordsOf(incident: string): Promise<void> {
    const { journey, ids } = this;
    const fact = {
      field: 'CAUSE',
      valueText: innerOfA('factvalue'),
      assertedBy: innerOfA('assertedby'),
      source: innerOfA('source'),
      status: 'CLAIMED',
      note: innerOfA('factnote'),
    };
    ids.fact = (await journey.create('inspector', `/incidents/${incident}/facts`, fact)).id;
    await journey.create('inspector', `/cases/${ids.case}/facts`, fact);
    const at = '2024-05-20T14:00:00+09:00';
    const event = {
      at,
      precision: 'MINUTE',
      kind: 'RESPONSE',
      text: innerOfA('timeline'),
      source: innerOfA('timelinesource'),
    };
    for (const path of [`/incidents/${incident}`, `/cases/${ids.case}`])
      await journey.create('inspector', `${path}/timeline`, event);
    await journey.create('inspector', `/incidents/${incident}/recovery-snapshots`, {
      asOf: at,
      assetGroup: innerOfA('assetgroup'),
      state: 'PARTIAL',
      reportedBy: innerOfA('reportedby'),
      source: innerOfA('snapshotsource'),
    });
    const report = {
      kind: 'INITIAL',
      channel: innerOfA('channel'),
      content: innerOfA('report'),
      source: innerOfA('reportsource'),
    };
    await journey.create('inspector', `/incidents/${incident}/reports`, report);
  }

  private async cause(incident: string): Promise<void> {
    const { id } = await this.journey.create('inspector', `/incidents/${incident}/cause-analyses`, {
      method: 'FIVE_WHYS',
      determination: 'ESTIMATED',
      summary: innerOfA('causesummary'),
      providerClaim: innerOfA('providerclaim'),
      causes: [{ kind: 'DIRECT', causeCode: 'NO_PRETEST', text: innerOfA('causetext') }],
    });
    this.ids.causeAnalysis = id;
  }

  async inspections(): Promise<void> {
    const { journey, ids } = this;
    ids.inspection = (await this.draftInspection(ofA)).id;
    const path = `/inspections/${ids.inspection}`;
    await journey.move('approver', path, 'authorise-urgent', { ground: 'A_URGENT', reason: innerOfA('urgentreason') });
    await journey.at('2024-05-21T18:00:00+09:00');
    ids.session = (await journey.session(ids.inspection, '2024-05-21', ofA('site'), '14:00', '17:30')).id;
    await journey.change('inspector', `/sessions/${ids.session}`, `/sessions/${ids.session}`, {
      openingNotes: innerOfA('opening'),
    });
    await journey.move('lead', path, 'start');
    await journey.move('lead', path, 'scope-extensions', {
      kind: 'SCOPE',
      added: innerOfA('scopeadded'),
      reason: innerOfA('scopereason'),
      toldHow: 'ORAL',
      toldAt: '2024-05-21T15:00:00+09:00',
      toldTo: innerOfA('toldto'),
    });
    const material = { title: innerOfA('material'), askedAt: '2024-05-21T15:10:00+09:00' };
    ids.sessionMaterial = (await journey.create('inspector', `/sessions/${ids.session}/materials`, material)).id;
    const seizure = await journey.create('inspector', `/sessions/${ids.session}/seizures`, {
      seizedAt: '2024-05-21T15:20:00+09:00',
      place: ofA('seizureplace'),
      reason: ofA('seizurereason'),
      witness: ofA('witness'),
      hindersBusiness: false,
      items: [{ description: ofA('seizedthing'), quantity: '1', heldAs: 'COPY' }],
    });
    ids.seizure = seizure.id;
    ids.seizedItem = (seizure as unknown as { items: Answer[] }).items[0].id;
    await journey.move('inspector', `/seizures/${seizure.id}`, 'sign', {
      inspector: ofA('signer'),
      witnessSigned: true,
      signedAt: '2024-05-21T15:25:00+09:00',
      copyHandedAt: '2024-05-21T15:26:00+09:00',
    });
    await journey.closeSession(ids.session, '2024-05-21', '17:30');
    await journey.move('lead', `/cases/${ids.case}`, 'start');
    await journey.reportInspection(ids.inspection, innerOfA('conclusion'), {
      method: ofA('method'),
      selectionReason: innerOfA('selection'),
      refusalConsequence: ofA('consequence'),
      sites: [ofA('site')],
    });
  }

  private draftInspection(word: (field: string) => string, more: object = {}): Promise<Answer> {
    return this.journey.create('inspector', `/cases/${this.ids.case}/inspections`, {
      ...more,
      providerId: A,
      kind: 'URGENT',
      purposes: ['CAUSE'],
      legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21'),
      adHocGround: 'DECREE_URGENT_PREVENTION',
      scope: word('scope'),
      requestedMaterials: [word('materials')],
      sites: [word('site')],
      plannedStartAt: '2024-05-21T14:00:00+09:00',
      plannedEndOn: '2024-05-23',
    });
  }

  async findings(): Promise<void> {
    const { journey, ids } = this;
    const collected = await journey.evidence('inspector', A, innerOfA('evidencetitle'), innerOfA('evidencecontent'));
    ids.hiddenEvidence = collected.id;
    const submitted = await journey.evidence('kakaoStaff', A, ofA('submission'), ofA('submissioncontent'));
    ids.evidence = submitted.id;
    ids.finding = (await journey.finding(this.findingBody(ofA), 'kakaoStaff', '2024-05-27', [submitted.id])).id;
    const note = `/findings/${ids.finding}/internal-note`;
    const inspector = await this.system.as('inspector');
    await inspector.put(note, { note: innerOfA('findingnote') }, 0).expect(200);
    const checks = await journey.get<{ items: Answer[] }>('kakaoStaff', '/fact-checks');
    ids.factCheck = checks.items[0].id;
    ids.neighbourEvidence = (await journey.evidence('skccStaff', C, ofC('submission'), ofC('submissioncontent'))).id;
  }

  private findingBody(word: (field: string) => string): object {
    return {
      providerId: A,
      inspectionId: this.ids.inspection,
      aspect: 'CAUSE',
      type: 'DEFICIENCY',
      severity: 'MAJOR',
      scope: 'PATTERN',
      causal: 'CAUSAL',
      title: word('findingtitle'),
      condition: word('condition'),
      cause: word('findingcause'),
      effect: word('effect'),
      causeCodes: ['NO_PRETEST'],
      criteria: [
        { criteriaItemCode: 'A-2024-01', planYear: 2024, legalBasisId: legalBasis('BCDA_36-2_2', '2024-05-21') },
      ],
      incidentIds: [this.ids.incident],
      evidenceIds: [this.ids.hiddenEvidence],
    };
  }

  async result(): Promise<void> {
    const { journey, ids } = this;
    await journey.at('2024-05-28T09:00:00+09:00');
    const result = await journey.submitResult({
      kind: 'FINAL',
      asOf: '2024-05-28T09:00:00+09:00',
      conclusions: innerOfA('conclusions'),
      outcomeClass: 'ACTION_REQUIRED',
      overallOpinion: innerOfA('opinion'),
      followUp: innerOfA('followup'),
      noticeTexts: [
        { providerId: A, text: ofA('notice') },
        { providerId: C, text: ofC('notice') },
      ],
    });
    ids.result = result.id;
    const item = await journey.create('approver', `/cases/${ids.case}/committee-items`, {
      committeeCode: 'DISASTER_COMMITTEE',
      meetingYear: 2024,
      title: innerOfA('agenda'),
      place: innerOfA('place'),
      minutesText: innerOfA('minutes'),
      recusals: [{ member: innerOfA('member'), reason: innerOfA('recusal'), present: false }],
    });
    ids.committeeItem = item.id;
    await journey.at('2024-05-31T10:00:00+09:00');
    await journey.move('approver', `/results/${ids.result}`, 'confirm');
    ids.hiddenInspection = (await this.draftInspection(innerOfA, { newEvidence: innerOfA('newevidence') })).id;
    ids.hiddenFinding = (
      await journey.create('inspector', `/cases/${ids.case}/findings`, this.findingBody(innerOfA))
    ).id;
  }
}
