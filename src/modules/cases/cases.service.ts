import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { caseMachine, type CaseFacts } from '../../domain/case';
import { caseNumber } from '../../domain/reference-number';
import { addDays, seoulDay, seoulYear } from '../../domain/calendar-day';
import { refuseRolesOnCase } from '../../domain/separation-of-duties';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import type { Page } from '../../platform/http/page';
import { Case, CaseRespondent, CaseTeamMember } from '../../schema/entities';
import type {
  CaseOverviewItem,
  CaseQuery,
  CaseResponse,
  DeclareInterestDto,
  PendingDeclarationResponse,
  RegisterCaseDto,
  RespondentDto,
  TeamMemberDto,
  UpdateCaseDto,
} from './case.dto';
import { toCaseResponse, toProviderCaseResponse } from './case.response';
import { CasesQuery } from './cases.query';
import { CasesRepository } from './cases.repository';

/** Registers, reads and edits cases, their respondents and their teams. */
@Injectable()
export class CasesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly query: CasesQuery,
  ) {}

  list(actor: Actor, query: CaseQuery): Promise<Page<CaseOverviewItem>> {
    return this.transactions.read(actor, (tx) => this.query.list(tx, query));
  }

  get(actor: Actor, id: string): Promise<CaseResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, id));
  }

  register(actor: Actor, dto: RegisterCaseDto): Promise<CaseResponse> {
    return this.transactions.write(actor, (tx) => this.registerIn(tx, dto));
  }

  /** The same within a transaction that the caller opened, such as the import of history. */
  async registerIn(tx: Tx, dto: RegisterCaseDto): Promise<CaseResponse> {
    await this.refuseDuplicates(tx, dto);
    const created = await this.insertCase(tx, dto);
    await this.addRegistrar(tx, created.id, dto.noConflictOfInterest);
    for (const respondent of dto.respondents) await this.insertRespondent(tx, created, respondent);
    for (const member of dto.team ?? []) await this.insertMember(tx, created.id, member);
    tx.record({
      type: 'case.registered',
      subjectType: 'case',
      subjectId: created.id,
      caseId: created.id,
      payload: { caseNo: created.caseNo, title: created.title },
    });
    return this.respond(tx, created.id);
  }

  update(actor: Actor, id: string, version: number, dto: UpdateCaseDto): Promise<CaseResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.lock(tx, id);
      requireVersion(found, version);
      await tx.update(Case, found, { ...dto });
      tx.record({ type: 'case.updated', subjectType: 'case', subjectId: id, caseId: id, payload: { ...dto } });
      return this.respond(tx, id);
    });
  }

  addRespondent(actor: Actor, caseId: string, dto: RespondentDto): Promise<CaseResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.lock(tx, caseId);
      await this.addRespondentIn(tx, found, dto);
      return this.respond(tx, caseId);
    });
  }

  async addRespondentIn(tx: Tx, found: Case, dto: RespondentDto): Promise<void> {
    const caseId = found.id;
    await this.insertRespondent(tx, found, dto);
    tx.record({ type: 'case.respondent-added', subjectType: 'case', subjectId: caseId, caseId, payload: { ...dto } });
  }

  addTeamMember(actor: Actor, caseId: string, dto: TeamMemberDto): Promise<CaseResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.lock(tx, caseId);
      await this.insertMember(tx, found.id, dto);
      tx.record({
        type: 'case.team-member-added',
        subjectType: 'case',
        subjectId: caseId,
        caseId,
        payload: { ...dto },
      });
      return this.respond(tx, caseId);
    });
  }

  /** Ends a membership: from tomorrow on the person no longer sees the case; `today` takes it away at once. */
  endTeamMember(
    actor: Actor,
    caseId: string,
    memberId: string,
    version: number,
    validTo: string,
  ): Promise<CaseResponse> {
    return this.transactions.write(actor, async (tx) => {
      const member = await tx.lock(CaseTeamMember, { id: memberId, caseId });
      if (!member) throw new AppError('resource.not-found');
      requireVersion(member, version);
      await tx.update(CaseTeamMember, member, { validTo });
      tx.record({
        type: 'case.team-member-ended',
        subjectType: 'case',
        subjectId: caseId,
        caseId,
        payload: { userId: member.userId, validTo },
      });
      return this.respond(tx, caseId);
    });
  }

  /**
   * Another inspector takes over the duty of one who has to leave (행정조사기본법 §22④). The membership that ends covers the days up to
   * yesterday, so that the case closes to its holder with this act; one that began today ends with the day.
   */
  async replaceMemberIn(tx: Tx, caseId: string, leavingUserId: string, userId: string): Promise<void> {
    const today = seoulDay(tx.now);
    const leaving = await tx.lock(CaseTeamMember, { caseId, userId: leavingUserId });
    if (!leaving || !isMemberOn(leaving, today) || leavingUserId === userId) throw new AppError('case.not-on-team');
    const yesterday = addDays(today, -1);
    const validTo = leaving.validFrom > yesterday ? leaving.validFrom : yesterday;
    await tx.update(CaseTeamMember, leaving, { validTo });
    const present = await tx.find(CaseTeamMember, { caseId, userId });
    if (present && (!isMemberOn(present, today) || (present.duty !== leaving.duty && present.duty !== 'LEAD')))
      throw new AppError('case.on-team-already');
    if (!present) await this.insertMember(tx, caseId, { userId, duty: leaving.duty, validFrom: today });
    const payload = { userId: leavingUserId, validTo, replacedBy: userId };
    tx.record({ type: 'case.team-member-ended', subjectType: 'case', subjectId: caseId, caseId, payload });
    if (present) return;
    const added = { userId, duty: leaving.duty, validFrom: today };
    tx.record({ type: 'case.team-member-added', subjectType: 'case', subjectId: caseId, caseId, payload: added });
  }

  pendingDeclarations(actor: Actor): Promise<PendingDeclarationResponse[]> {
    return this.transactions.read(actor, (tx) => this.cases.ownDeclarations(tx));
  }

  /** Only after this, and only without a conflict, does the case open to the member (행정조사기본법, W23). */
  declareInterest(
    actor: Actor,
    memberId: string,
    version: number,
    dto: DeclareInterestDto,
  ): Promise<PendingDeclarationResponse[]> {
    return this.transactions.write(actor, async (tx) => {
      requireVersion(orNotFound(await tx.lock(CaseTeamMember, { id: memberId, userId: actor.userId })), version);
      await this.declareInterestIn(tx, memberId, dto);
      return this.cases.ownDeclarations(tx);
    });
  }

  async declareInterestIn(tx: Tx, memberId: string, dto: DeclareInterestDto): Promise<void> {
    const member = orNotFound(await tx.find(CaseTeamMember, { id: memberId, userId: tx.actor.userId }));
    await tx.query('SELECT app.declare_interest($1, $2, $3, $4, $5)', [
      memberId,
      dto.conflictOfInterest,
      dto.note ?? null,
      dto.confidentialityPledged ?? false,
      tx.now,
    ]);
    tx.record({
      type: 'case.interest-declared',
      subjectType: 'case',
      subjectId: member.caseId,
      caseId: member.caseId,
      payload: { ...dto, userId: tx.actor.userId },
    });
  }

  /** From the first thing that is sent to it on, the respondent knows of the case. */
  async releaseIn(tx: Tx, caseId: string, providerId: string): Promise<void> {
    const respondent = await tx.lock(CaseRespondent, { caseId, providerId });
    if (!respondent) throw new AppError('resource.not-found');
    if (respondent.releasedAt === null) await tx.update(CaseRespondent, respondent, { releasedAt: tx.now });
  }

  async respond(tx: Tx, id: string): Promise<CaseResponse> {
    if (tx.actor.side === 'PROVIDER') return this.respondToProvider(tx, id);
    const found = await this.cases.get(tx, id);
    const [respondents, team, facts] = [
      await this.cases.respondents(tx, id),
      await this.cases.team(tx, id),
      await this.facts(tx, found),
    ];
    return toCaseResponse(found, respondents, team, facts, await this.cases.mergedInto(tx, id), tx.actor);
  }

  /** What the guards of the case's moves are judged by. Answers that a request states are taken as given here. */
  async facts(tx: Tx, found: Case): Promise<CaseFacts> {
    const counts = await this.cases.counts(tx, found.id);
    return {
      reasonGiven: true,
      suspended: found.suspended,
      actorIsAuthor: counts.resultAuthorId === tx.actor.userId,
      inspectionsAndInformationRequests: counts.inspections + counts.informationRequests,
      unsettledFindings: counts.unsettledFindings,
      incidentsWithoutOfficialTimes: counts.incidentsWithoutOfficialTimes,
      resultInReview: counts.resultInReview,
      agendaItems: counts.agendaItems,
      minutesApproved: counts.resolvedItems > 0,
      resolutionAttached: counts.resolvedItems > 0,
      orders: counts.orders,
      ordersIssued: counts.ordersIssued,
      resultNoticeDispatched: counts.noticesDispatched,
      resultNoticeDelivered: counts.noticesDelivered,
      unsettledActions: counts.unsettledActions,
      openProceedings: counts.openProceedings,
      proceedingsWaiverStated: true,
      closureReportApproved: true,
      retentionClassSet: true,
      reopeningGroundStated: true,
      transferDocumentIssued: true,
      documentsIssued: counts.documentsIssued,
      recurrencesUnanswered: counts.recurrencesUnanswered,
      mergeTargetStated: true,
      findingsNotIssued: counts.findingsNotIssued,
      mergeTargetIsOpen: true,
      mergeTargetHasSameProviders: true,
    };
  }

  private async respondToProvider(tx: Tx, caseId: string): Promise<CaseResponse> {
    const respondent = await this.cases.ownRespondent(tx, caseId);
    const [row] = await this.cases.respondents(tx, caseId);
    return toProviderCaseResponse(respondent, row, await this.cases.mergedInto(tx, caseId));
  }

  private async refuseDuplicates(tx: Tx, dto: RegisterCaseDto): Promise<void> {
    const providerIds = dto.respondents.map((respondent) => respondent.providerId);
    const duplicates = dto.occurredAt ? await this.cases.duplicates(tx, providerIds, dto.occurredAt) : [];
    const result = create(caseMachine, {
      respondents: dto.respondents.length,
      tracks: dto.tracks.length,
      triggerStated: true,
      possibleDuplicates: duplicates.length,
      duplicatesAcknowledgedStated: dto.duplicatesAcknowledged ?? false,
    });
    if (result.kind === 'refused')
      throw new AppError(result.code, { cases: duplicates.map((duplicate) => duplicate.caseNo).join(', ') });
  }

  /** Read back later: the registrar sees the case through the team row that follows. */
  private async insertCase(tx: Tx, dto: RegisterCaseDto): Promise<Case> {
    const year = seoulYear(tx.now);
    const serial = await tx.nextNumber('case', '', year);
    return tx.insert(Case, {
      id: tx.newId(),
      caseNo: caseNumber(year, serial),
      title: dto.title,
      trigger: dto.trigger,
      tracks: dto.tracks,
      confidentiality: dto.confidentiality ?? 'NORMAL',
      departmentCode: dto.departmentCode,
      planYear: dto.planYear,
      publicAlias: dto.publicAlias,
      summary: dto.summary,
      registeredBy: tx.actor.userId,
      openedAt: tx.now,
      migrated: tx.migrated,
      status: caseMachine.initial,
    });
  }

  private async addRegistrar(tx: Tx, caseId: string, noConflictOfInterest: boolean): Promise<void> {
    if (!noConflictOfInterest) throw new AppError('case.registrar-has-conflict');
    await tx.insert(CaseTeamMember, {
      id: tx.newId(),
      caseId,
      userId: tx.actor.userId,
      duty: tx.actor.roles.includes('LEAD') ? 'LEAD' : 'INSPECTOR',
      validFrom: seoulDay(tx.now),
      conflictOfInterest: 'NONE',
      declaredAt: tx.now,
      addedBy: tx.actor.userId,
    });
  }

  private async insertRespondent(tx: Tx, found: Case, dto: RespondentDto): Promise<void> {
    await tx.insert(CaseRespondent, {
      id: tx.newId(),
      caseId: found.id,
      providerId: dto.providerId,
      role: dto.role,
      caseNo: found.caseNo,
      providerTitle: dto.providerTitle,
      representative: dto.representative,
      addedBy: tx.actor.userId,
    });
  }

  /** Nobody investigates a case that they could approve, and an administrator has no part in one. */
  private async insertMember(tx: Tx, caseId: string, dto: TeamMemberDto): Promise<void> {
    const investigating = dto.duty === 'LEAD' || dto.duty === 'INSPECTOR';
    const roles = await this.cases.rolesOf(tx, dto.userId);
    const refusal = refuseRolesOnCase(investigating ? [...roles, 'INS'] : roles);
    if (refusal) throw new AppError(refusal);
    await tx.insert(CaseTeamMember, { id: tx.newId(), caseId, ...dto, addedBy: tx.actor.userId });
  }
}

function isMemberOn({ validFrom, validTo }: CaseTeamMember, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}
