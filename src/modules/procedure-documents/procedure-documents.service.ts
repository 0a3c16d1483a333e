import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { may } from '../../domain/permission';
import {
  PROCEDURE_DOCUMENT_TYPES,
  type ProcedureDocumentType,
  refusalOfIssue,
  refusalToIssue,
} from '../../domain/procedure-document';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { toRefusal } from '../../platform/http/moves';
import { Case, OfficialDocument } from '../../schema/entities';
import { toDocumentListItem } from '../documents/document.response';
import { DocumentsService } from '../documents/documents.service';
import { factCheckAct, seizureAct } from './field-acts';
import type { IssueProcedureDocumentDto, ProcedureDocumentResponse } from './procedure-document.dto';
import { resolutionAct } from './resolution-act';
import { supplementAct } from './supplement-act';
import { verificationAct } from './verification-act';
import type { ActReader, WrittenAct } from './written-act';

const READERS: Readonly<Record<ProcedureDocumentType, ActReader>> = {
  SUPPLEMENT_REQUEST: supplementAct,
  VERIFICATION_RESULT: verificationAct,
  CONFIRMATION_OF_FACTS: factCheckAct,
  SEIZURE_RECORD: seizureAct,
  COMMITTEE_RESOLUTION: resolutionAct,
};

/** What the committee resolves is the ministry's own. @throws AppError 404 for what is not one, or not the reader's. */
function typeOf(type: string, { side }: Actor): ProcedureDocumentType {
  const known = PROCEDURE_DOCUMENT_TYPES.find((one) => one === type);
  if (!known || (side === 'PROVIDER' && known === 'COMMITTEE_RESOLUTION')) throw new AppError('resource.not-found');
  return known;
}

/** Issues the document that writes down an act already done: once, numbered and frozen, by another than whoever did it. */
@Injectable()
export class ProcedureDocumentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly documents: DocumentsService,
  ) {}

  get(actor: Actor, type: string, subjectId: string): Promise<ProcedureDocumentResponse> {
    return this.transactions.read(actor, (tx) => this.respond(tx, typeOf(type, actor), subjectId));
  }

  issue(
    actor: Actor,
    type: string,
    subjectId: string,
    dto: IssueProcedureDocumentDto,
  ): Promise<ProcedureDocumentResponse> {
    return this.transactions.write(actor, async (tx) => {
      const known = typeOf(type, actor);
      await this.issueIn(tx, known, subjectId, dto);
      return this.respond(tx, known, subjectId);
    });
  }

  async issueIn(
    tx: Tx,
    type: ProcedureDocumentType,
    subjectId: string,
    { dispatch }: IssueProcedureDocumentDto,
  ): Promise<OfficialDocument> {
    const act = orNotFound(await READERS[type](tx, subjectId));
    const { caseId, providerId, subjectType, title } = act;
    // One after the other: the second finds the document of the first.
    const { departmentCode } = orNotFound(await tx.lock(Case, { id: caseId }));
    const facts = await this.facts(tx, type, act);
    const refusal = refusalOfIssue({ ...facts, dispatchStated: dispatch !== undefined });
    if (refusal) throw new AppError(refusal);
    const content = await act.words();
    const document = await this.documents.issueIn(tx, {
      caseId,
      providerId,
      type,
      subjectType,
      subjectId,
      title,
      departmentCode,
      authorId: orNotFound(act.authorId),
      snapshot: ({ documentNo, departmentName, approvedAt }) => ({
        ...content,
        kind: type,
        documentNo,
        department: departmentName,
        issuedAt: approvedAt.toISOString(),
      }),
    });
    if (dispatch && providerId) await this.documents.dispatchIn(tx, document, { ...dispatch, providerId });
    return document;
  }

  private async facts(tx: Tx, type: ProcedureDocumentType, { subjectId, authorId, done, providerId }: WrittenAct) {
    return {
      actDone: done && authorId !== null,
      issuedBefore: (await tx.find(OfficialDocument, { subjectId, type })) !== null,
      actorIsAuthor: authorId === tx.actor.userId,
      goesOut: providerId !== null,
    };
  }

  private async respond(tx: Tx, type: ProcedureDocumentType, subjectId: string): Promise<ProcedureDocumentResponse> {
    const act = orNotFound(await READERS[type](tx, subjectId));
    const [document] = await tx.list(OfficialDocument, { subjectId, type }, { approvedAt: 'DESC' });
    const isIssuer = may(tx.actor.roles, 'procedure-documents.issue');
    const refusal = isIssuer ? refusalToIssue(await this.facts(tx, type, act)) : null;
    return {
      type,
      subjectId,
      providerId: act.providerId,
      document: document ? toDocumentListItem(document) : null,
      mayIssue: isIssuer && refusal === null,
      refusal: refusal && toRefusal(refusal),
    };
  }
}
