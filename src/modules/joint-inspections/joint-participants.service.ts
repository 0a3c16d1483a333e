import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import {
  type JointParticipantEvent,
  type JointParticipantFacts,
  jointParticipantMachine,
} from '../../domain/joint-participant';
import { create } from '../../domain/state-machine';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { movesFor, nextStatus } from '../../platform/http/moves';
import { type Inspection, JointParticipant } from '../../schema/entities';
import { CaseHandlingQuery } from '../case-handling/case-handling.query';
import { InspectionsRepository } from '../inspections/inspections.repository';
import { agencyNameIn } from './agency-name';
import type {
  AgreeDto,
  AskAgencyDto,
  DeclineDto,
  JointParticipantResponse,
  JointOfficerResponse,
} from './joint-inspection.dto';

type Patch = Partial<
  Pick<JointParticipant, 'answeredOn' | 'answerReference' | 'answerNote' | 'officers' | 'leads' | 'printed'>
>;

/** Agencies that inspect together with the ministry (공동조사, 행정조사기본법 제14조), settled before the plan is approved. */
@Injectable()
export class JointParticipants {
  constructor(
    private readonly transactions: Transactions,
    private readonly inspections: InspectionsRepository,
    private readonly agencies: CaseHandlingQuery,
  ) {}

  list(actor: Actor, inspectionId: string): Promise<JointParticipantResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await this.inspections.get(tx, inspectionId);
      const found: JointParticipantResponse[] = [];
      for (const row of await tx.list(JointParticipant, { inspectionId }, { id: 'ASC' }))
        found.push(await this.respond(tx, row));
      return found;
    });
  }

  get(actor: Actor, id: string): Promise<JointParticipantResponse> {
    return this.transactions.read(actor, async (tx) =>
      this.respond(tx, orNotFound(await tx.find(JointParticipant, { id }))),
    );
  }

  ask(actor: Actor, inspectionId: string, dto: AskAgencyDto): Promise<JointParticipantResponse> {
    return this.transactions.write(actor, async (tx) => {
      const inspection = await this.inspections.lock(tx, inspectionId);
      return this.respond(tx, await this.askIn(tx, inspection, dto));
    });
  }

  async askIn(tx: Tx, inspection: Inspection, dto: AskAgencyDto): Promise<JointParticipant> {
    const name = await agencyNameIn(tx, this.agencies, dto, dto.requestedOn);
    const { id: inspectionId, caseId, kind, status } = inspection;
    const before = await tx.list(JointParticipant, {
      inspectionId,
      agencyNameKo: name.ko,
      status: ['ASKED', 'AGREED'],
    });
    const result = create(jointParticipantMachine, {
      inspectionIsJoint: kind === 'JOINT',
      planIsDraft: status === 'DRAFT',
      sameAgencyAsked: before.length > 0,
    });
    if (result.kind === 'refused') throw new AppError(result.code);
    const asked = await tx.insert(JointParticipant, {
      id: tx.newId(),
      caseId,
      inspectionId,
      agencyCode: dto.agencyCode ?? null,
      agencyNameKo: name.ko,
      agencyNameEn: name.en,
      initiative: dto.initiative,
      requestedOn: dto.requestedOn,
      requestReason: dto.reason,
      matter: dto.matter,
      recordedBy: tx.actor.userId,
      status: jointParticipantMachine.initial,
    });
    record(tx, asked, 'asked', { agency: name.ko, inspectionNo: inspection.inspectionNo, initiative: dto.initiative });
    return asked;
  }

  agree(actor: Actor, id: string, version: number, dto: AgreeDto): Promise<JointParticipantResponse> {
    return this.act(actor, id, version, (tx, row) => this.agreeIn(tx, row, dto));
  }

  async agreeIn(tx: Tx, row: JointParticipant, dto: AgreeDto): Promise<JointParticipant> {
    requireOrder(row, dto.answeredOn);
    const { answeredOn, answerReference, leads, printed } = dto;
    const officers: JointOfficerResponse[] = dto.officers.map(({ title, name }) => ({ title, name: name ?? null }));
    const known = { officersNamed: officers.length, wantsToLead: leads };
    const patch = { answeredOn, answerReference, leads, printed, officers };
    const agreed = await this.moveIn(tx, row, 'agree', known, patch);
    record(tx, agreed, 'agreed', { agency: row.agencyNameKo, leads, printed, answerReference });
    return agreed;
  }

  decline(actor: Actor, id: string, version: number, dto: DeclineDto): Promise<JointParticipantResponse> {
    return this.act(actor, id, version, async (tx, row) => {
      requireOrder(row, dto.answeredOn);
      const patch = { answeredOn: dto.answeredOn, answerNote: dto.reason };
      const declined = await this.moveIn(tx, row, 'decline', {}, patch);
      record(tx, declined, 'declined', { agency: row.agencyNameKo, reason: dto.reason });
      return declined;
    });
  }

  withdraw(actor: Actor, id: string, version: number, reason: string): Promise<JointParticipantResponse> {
    return this.act(actor, id, version, async (tx, row) => {
      const withdrawn = await this.moveIn(tx, row, 'withdraw', {}, { answerNote: reason, leads: false });
      record(tx, withdrawn, 'withdrawn', { agency: row.agencyNameKo, reason });
      return withdrawn;
    });
  }

  private async moveIn(
    tx: Tx,
    row: JointParticipant,
    event: JointParticipantEvent,
    known: Partial<JointParticipantFacts>,
    patch: Patch,
  ): Promise<JointParticipant> {
    const facts = { ...(await this.facts(tx, row)), ...known };
    const status = nextStatus(jointParticipantMachine, row.status, event, facts);
    return tx.update(JointParticipant, row, { status, ...patch });
  }

  private async facts(tx: Tx, { id, inspectionId }: JointParticipant): Promise<JointParticipantFacts> {
    const { status } = await this.inspections.get(tx, inspectionId);
    const leading = await tx.list(JointParticipant, { inspectionId, leads: true, status: 'AGREED' });
    return {
      reasonGiven: true,
      planIsDraft: status === 'DRAFT',
      answerReferenceStated: true,
      officersNamed: 1,
      wantsToLead: false,
      anotherLeads: leading.some((other) => other.id !== id),
    };
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    decide: (tx: Tx, row: JointParticipant) => Promise<JointParticipant>,
  ): Promise<JointParticipantResponse> {
    return this.transactions.write(actor, async (tx) => {
      const row = orNotFound(await tx.lock(JointParticipant, { id }));
      requireVersion(row, version);
      return this.respond(tx, await decide(tx, row));
    });
  }

  private async respond(tx: Tx, row: JointParticipant): Promise<JointParticipantResponse> {
    const { id, caseId, inspectionId, agencyNameKo, agencyNameEn, initiative, requestedOn, matter, leads, printed } =
      row;
    const { answeredOn, answerReference, answerNote, status, version } = row;
    return {
      id,
      caseId,
      inspectionId,
      agencyNameKo,
      agencyNameEn,
      initiative,
      requestedOn,
      reason: row.requestReason,
      matter,
      leads,
      printed,
      officers: row.officers as JointOfficerResponse[],
      answeredOn,
      answerReference,
      answerNote,
      status,
      version,
      availableMoves: movesFor(jointParticipantMachine, status, await this.facts(tx, row), tx.actor),
    };
  }
}

function requireOrder({ requestedOn }: JointParticipant, answeredOn: string): void {
  if (answeredOn < requestedOn) throw new AppError('agency-answer.before-request');
}

function record(tx: Tx, row: JointParticipant, what: string, payload: Readonly<Record<string, unknown>>): void {
  const { id, caseId } = row;
  tx.record({ type: `joint-participant.${what}`, subjectType: 'joint-participant', subjectId: id, caseId, payload });
}
