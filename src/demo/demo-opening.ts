import { Injectable } from '@nestjs/common';
import type { DemoFact } from '../domain/demo-case';
import { CaseRelationsService } from '../modules/cases/case-relations.service';
import { CasesService } from '../modules/cases/cases.service';
import type { RegisterCaseDto } from '../modules/cases/case.dto';
import type { Tx } from '../platform/database/tx';
import { Case, CaseTeamMember } from '../schema/entities';
import { SourceRecordsService } from '../modules/source-records/source-records.service';
import type { CaseHistory } from './case-history';
import { DemoLookup } from './demo-lookup.query';
import { demoActor, type DemoPerson } from './demo-people';
import { minutesAfter, openingOf } from './record-time';

/** Opens the case: registration, respondents, and a team whose members each declare their interests. */
@Injectable()
export class DemoOpening {
  constructor(
    private readonly cases: CasesService,
    private readonly sources: SourceRecordsService,
    private readonly relations: CaseRelationsService,
    private readonly lookup: DemoLookup,
  ) {}

  async load(history: CaseHistory): Promise<void> {
    const opened = openingOf(history.demo);
    await history.act('inspector', opened, (tx) => this.register(tx, history));
    for (const person of teamOf(history)) await this.declare(history, person, minutesAfter(opened, 30));
    await history.act('lead', minutesAfter(opened, 40), (tx) => this.relate(tx, history));
  }

  private async relate(tx: Tx, { demo, caseId }: CaseHistory): Promise<void> {
    for (const { case: earlier, kind, noteKo } of demo.relations ?? [])
      await this.relations.relateIn(tx, caseId, {
        relatedCaseId: await this.lookup.caseOf(tx, earlier),
        kind,
        note: noteKo,
      });
  }

  private async register(tx: Tx, history: CaseHistory): Promise<void> {
    const { demo } = history;
    const registered = await this.cases.registerIn(tx, toRegistration(history));
    const created = await tx.lock(Case, { id: registered.id });
    if (!created) throw new Error(`${demo.ref}: the case is not there after its registration`);
    await tx.update(Case, created, { importRef: demo.ref, leadInspectorId: demoActor('lead').userId });
    await history.keep(tx, demo.case, 'case', registered.id);
    for (const respondent of demo.respondents) {
      const row = registered.respondents.find(({ providerId }) => providerId === history.providerOf(respondent.ref));
      if (row) await history.keep(tx, respondent, 'respondent', row.id);
    }
    for (const fact of demo.facts) await this.keepFact(tx, history, fact);
  }

  /** The index of facts is the table of contents of the record: it is kept with the case itself. */
  private async keepFact(tx: Tx, { caseId, demo }: CaseHistory, fact: DemoFact): Promise<void> {
    await this.sources.keepIn(tx, {
      caseId,
      subjectType: 'case',
      subjectId: caseId,
      ref: fact.id,
      source: demo.case.source,
      factKeys: [fact.id],
      assumedFields: [],
      assumedReason: null,
      original: fact,
    });
  }

  private declare(history: CaseHistory, person: DemoPerson, at: Date): Promise<void> {
    return history.act(person, at, async (tx) => {
      const member = await tx.find(CaseTeamMember, { caseId: history.caseId, userId: tx.actor.userId });
      if (!member) throw new Error(`${history.demo.ref}: ${person} is not on the team`);
      await this.cases.declareInterestIn(tx, member.id, {
        conflictOfInterest: 'NONE',
        confidentialityPledged: person === 'expert',
      });
    });
  }
}

function toRegistration(history: CaseHistory): RegisterCaseDto {
  const { case: head, respondents } = history.demo;
  return {
    title: head.title.ko,
    trigger: head.trigger,
    tracks: [...head.tracks],
    confidentiality: head.confidentiality,
    departmentCode: head.department,
    planYear: head.planYear ?? undefined,
    publicAlias: head.publicAlias.ko,
    summary: head.summary.ko,
    respondents: respondents.map(({ ref, role, providerTitle, representativeTitles }) => ({
      providerId: history.providerOf(ref),
      role,
      providerTitle: providerTitle.ko,
      representative: representativeTitles.join(', ') || undefined,
    })),
    team: teamOf(history).map((person) => ({
      userId: demoActor(person).userId,
      duty: person === 'expert' ? 'EXPERT' : 'LEAD',
      validFrom: head.openedOn,
    })),
    noConflictOfInterest: true,
  };
}

/** Besides the registrar. Experts join where the record names any. */
function teamOf({ demo }: CaseHistory): DemoPerson[] {
  const namesExperts = demo.inspections.some(({ team }) => team.some(({ role }) => role === 'EXPERT'));
  return namesExperts ? ['lead', 'expert'] : ['lead'];
}
