import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { REFERRAL_KIND_LABELS, type ReferralEvent, type ReferralFacts, referralMachine } from '../../domain/referral';
import { partNumber } from '../../domain/reference-number';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { movesFor, nextStatus } from '../../platform/http/moves';
import { type Case, CaseRespondent, Evidence, Referral, ReferralAnswer } from '../../schema/entities';
import { CaseHandlingQuery } from '../case-handling/case-handling.query';
import { CasesRepository } from '../cases/cases.repository';
import { DocumentsService, type IssuedNumber } from '../documents/documents.service';
import type { DecideReferralDto, ProposeReferralDto, RecordReferralAnswerDto, ReferralResponse } from './referral.dto';

const ENDED: readonly Case['status'][] = ['TRANSFERRED', 'VOIDED', 'MERGED'];

type Patch = Partial<
  Pick<Referral, 'documentId' | 'method' | 'decisionReason' | 'decidedBy' | 'decidedAt' | 'conclusion'>
>;

/** 수사의뢰·고발·타기관 통보: proposed by the lead, decided by the approver, answered by the authority. The provider sees nothing of it. */
@Injectable()
export class ReferralsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly cases: CasesRepository,
    private readonly agencies: CaseHandlingQuery,
    private readonly documents: DocumentsService,
  ) {}

  list(actor: Actor, caseId: string): Promise<ReferralResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.cases.get(tx, caseId);
      const found: ReferralResponse[] = [];
      for (const row of await tx.list(Referral, { caseId }, { seq: 'ASC' })) found.push(await this.respond(tx, row));
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<ReferralResponse> {
    return this.transactions.read(actor, async (tx) => this.respond(tx, orNotFound(await tx.find(Referral, { id }))));
  }

  propose(actor: Actor, caseId: string, dto: ProposeReferralDto): Promise<ReferralResponse> {
    return this.transactions.write(actor, async (tx) => {
      const found = await this.cases.get(tx, caseId);
      const result = create(referralMachine, {
        caseIsOver: ENDED.includes(found.status),
        factsStated: true,
        legalGroundStated: true,
      });
      if (result.kind === 'refused') throw new AppError(result.code);
      const content = await this.contentOf(tx, found, dto);
      const seq = await tx.nextNumber('referral', caseId, 0);
      const referral = await tx.insert(Referral, {
        id: tx.newId(),
        caseId,
        seq,
        referralNo: partNumber(found.caseNo, 'REFERRAL', seq),
        ...content,
        authorId: tx.actor.userId,
        status: referralMachine.initial,
      });
      record(tx, referral, 'proposed', { referralNo: referral.referralNo, kind: dto.kind, agency: content.agencyName });
      return this.respond(tx, referral);
    });
  }

  /** While nothing is decided; whoever writes last is the author. */
  update(actor: Actor, id: string, version: number, dto: ProposeReferralDto): Promise<ReferralResponse> {
    return this.act(actor, id, version, async (tx, row, found) => {
      if (row.status !== 'PROPOSED') throw new AppError('record.frozen');
      const content = { ...(await this.contentOf(tx, found, dto)), authorId: tx.actor.userId };
      const updated = await tx.update(Referral, row, content);
      record(tx, updated, 'updated', { referralNo: row.referralNo });
      return updated;
    });
  }

  /** The approver's decision is the letter: numbered, frozen and sent in one act. */
  decide(actor: Actor, id: string, version: number, { method, reason }: DecideReferralDto): Promise<ReferralResponse> {
    return this.act(actor, id, version, async (tx, row, found) => {
      nextStatus(referralMachine, row.status, 'decide', await this.facts(tx, row));
      const document = await this.documents.issueIn(tx, {
        caseId: row.caseId,
        providerId: null,
        type: 'REFERRAL',
        subjectType: 'referral',
        subjectId: row.id,
        title: `${REFERRAL_KIND_LABELS[row.kind].ko}: ${found.title}`.slice(0, 200),
        departmentCode: found.departmentCode,
        authorId: row.authorId,
        snapshot: (issued) => letterContent(row, found, reason, issued),
      });
      const decided = { decidedBy: tx.actor.userId, decidedAt: tx.now, decisionReason: reason };
      const sent = await this.moveIn(tx, row, 'decide', { documentId: document.id, method, ...decided });
      record(tx, sent, 'decided', { referralNo: row.referralNo, documentNo: document.documentNo, method });
      return sent;
    });
  }

  drop(actor: Actor, id: string, version: number, reason: string): Promise<ReferralResponse> {
    return this.act(actor, id, version, async (tx, row) => {
      const decided = { decidedBy: tx.actor.userId, decidedAt: tx.now, decisionReason: reason };
      const dropped = await this.moveIn(tx, row, 'drop', decided);
      record(tx, dropped, 'dropped', { referralNo: row.referralNo, reason });
      return dropped;
    });
  }

  recordAnswer(actor: Actor, id: string, version: number, dto: RecordReferralAnswerDto): Promise<ReferralResponse> {
    return this.act(actor, id, version, async (tx, row) => {
      const { caseId } = row;
      const sentOn = row.decidedAt && seoulDay(row.decidedAt);
      if (dto.answeredOn > seoulDay(tx.now) || (sentOn && dto.answeredOn < sentOn))
        throw new AppError('agency-answer.before-request');
      await this.requireEvidence(tx, caseId, dto.paperEvidenceId ? [dto.paperEvidenceId] : []);
      nextStatus(referralMachine, row.status, 'record-answer', await this.facts(tx, row));
      const stamp = { recordedBy: tx.actor.userId, recordedAt: tx.now };
      await tx.insert(ReferralAnswer, { id: tx.newId(), caseId, referralId: id, ...dto, ...stamp });
      const answered = await this.moveIn(tx, row, 'record-answer', {});
      record(tx, answered, 'answer-recorded', { referralNo: row.referralNo, answer: dto.answer });
      return answered;
    });
  }

  conclude(actor: Actor, id: string, version: number, reason: string): Promise<ReferralResponse> {
    return this.act(actor, id, version, async (tx, row) => {
      const concluded = await this.moveIn(tx, row, 'conclude', { conclusion: reason });
      record(tx, concluded, 'concluded', { referralNo: row.referralNo, reason });
      return concluded;
    });
  }

  private async contentOf(tx: Tx, { id: caseId }: Case, dto: ProposeReferralDto) {
    const { kind, concernsId, agencyCode, legalGround, facts, enclosures, evidenceIds = [] } = dto;
    if (concernsId && !(await tx.find(CaseRespondent, { caseId, providerId: concernsId })))
      throw new AppError('resource.not-found');
    await this.requireEvidence(tx, caseId, evidenceIds);
    const agencyName = await this.agencyName(tx, dto);
    return {
      kind,
      concernsId: concernsId ?? null,
      agencyCode: agencyCode ?? null,
      agencyName,
      legalGround,
      facts,
      enclosures,
      evidenceIds,
    };
  }

  private async agencyName(tx: Tx, { agencyCode, agencyName }: ProposeReferralDto): Promise<string> {
    if ((agencyCode === undefined) === (agencyName === undefined)) throw new AppError('case-transfer.agency');
    if (agencyCode === undefined) return agencyName ?? '';
    const name = await this.agencies.agencyName(tx, agencyCode, seoulDay(tx.now));
    if (name === null) throw new AppError('case-transfer.agency');
    return name.ko;
  }

  private async requireEvidence(tx: Tx, caseId: string, ids: readonly string[]): Promise<void> {
    for (const id of ids)
      if (!(await tx.find(Evidence, { id, caseId }))) throw new AppError('referral.evidence-of-another-case');
  }

  private async moveIn(tx: Tx, row: Referral, event: ReferralEvent, patch: Patch): Promise<Referral> {
    const status = nextStatus(referralMachine, row.status, event, await this.facts(tx, row));
    return tx.update(Referral, row, { status, ...patch });
  }

  private async facts(tx: Tx, { id: referralId, authorId }: Referral): Promise<ReferralFacts> {
    const answers = await tx.count(ReferralAnswer, { referralId });
    return { reasonGiven: true, actorIsAuthor: authorId === tx.actor.userId, answers };
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    decide: (tx: Tx, row: Referral, found: Case) => Promise<Referral>,
  ): Promise<ReferralResponse> {
    return this.transactions.write(actor, async (tx) => {
      const row = orNotFound(await tx.lock(Referral, { id }));
      requireVersion(row, version);
      return this.respond(tx, await decide(tx, row, await this.cases.get(tx, row.caseId)));
    });
  }

  private async respond(tx: Tx, row: Referral): Promise<ReferralResponse> {
    const { id, caseId, referralNo, kind, concernsId, agencyName, legalGround, facts, enclosures, evidenceIds } = row;
    const { status, documentId, method, decisionReason, decidedAt, conclusion, version } = row;
    const answers = await tx.list(ReferralAnswer, { referralId: id }, { answeredOn: 'ASC', id: 'ASC' });
    return {
      id,
      caseId,
      referralNo,
      kind,
      concernsId,
      agencyName,
      legalGround,
      facts,
      enclosures,
      evidenceIds,
      status,
      documentId,
      method,
      decisionReason,
      decidedAt,
      conclusion,
      answers: answers.map(({ id: answerId, answer, answeredOn, reference, text, paperEvidenceId }) => ({
        id: answerId,
        answer,
        answeredOn,
        reference,
        text,
        paperEvidenceId,
      })),
      version,
      availableMoves: movesFor(referralMachine, status, await this.facts(tx, row), tx.actor),
    };
  }
}

function letterContent(row: Referral, found: Case, reason: string, issued: IssuedNumber): object {
  return {
    kind: 'REFERRAL',
    documentNo: issued.documentNo,
    department: issued.departmentName,
    issuedAt: issued.approvedAt.toISOString(),
    recipient: { nameKo: row.agencyName, nameEn: null, address: null },
    referralKind: REFERRAL_KIND_LABELS[row.kind],
    referralNo: row.referralNo,
    caseNo: found.caseNo,
    legalGround: row.legalGround,
    facts: row.facts,
    reasons: reason,
    enclosures: row.enclosures,
  };
}

function record(tx: Tx, row: Referral, what: string, payload: Readonly<Record<string, unknown>>): void {
  const { id, caseId } = row;
  tx.record({ type: `referral.${what}`, subjectType: 'referral', subjectId: id, caseId, payload });
}
