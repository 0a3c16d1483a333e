import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { daysBetween, seoulDay, seoulYear } from '../../domain/calendar-day';
import { canonicalJson } from '../../domain/canonical-json';
import type { Disclosure, DocumentType } from '../../domain/enumerations';
import {
  officialDocumentMachine,
  type OfficialDocumentEvent,
  type OfficialDocumentFacts,
} from '../../domain/official-document';
import { isReason } from '../../domain/reason';
import { documentNumber } from '../../domain/reference-number';
import { CONFIG, type Config } from '../../platform/config/config.token';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { nextStatus } from '../../platform/http/moves';
import { Delivery, Evidence, OfficialDocument } from '../../schema/entities';
import { CasesService } from '../cases/cases.service';
import { DeadlinesService } from '../deadlines/deadlines.service';
import { isLetter, type Letterhead } from '../letters/letter-content';
import type { ArrivalDto, DeliveryFailureDto, DispatchDto } from './document.dto';
import { approvalFacts } from './document-facts';
import { Signatures } from '../review-rounds/signatures.service';
import { DocumentsRepository, ISSUING_AGENCY } from './documents.repository';
import { readLetterFrame, type TemplateReference } from './letter-frame.query';

/** The day from which a public notice counts as arrived (행정절차법 §15③). */
export const PUBLIC_NOTICE_RULE = 'DL-24';

/** What the content may want to print of its own document. */
export interface IssuedNumber {
  readonly documentNo: string;
  readonly departmentName: string;
  readonly approvedAt: Date;
}

export interface IssueDocument {
  readonly caseId: string;
  /** The one respondent it is addressed to; null for a document that stays inside. */
  readonly providerId: string | null;
  readonly type: DocumentType;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly title: string;
  readonly departmentCode: string;
  readonly authorId: string;
  /** Plain JSON, or made from the number that the document gets. */
  readonly snapshot: object | ((issued: IssuedNumber) => object);
  readonly correctionOfId?: string;
}

interface IssuedFrame {
  readonly template: TemplateReference | null;
  readonly disclosure: Disclosure;
  readonly letterhead: Letterhead;
}

export type Dispatch = DispatchDto & { readonly providerId: string };

/**
 * Official documents: approved with number and frozen content in one act, then dispatched, delivered or returned. All acts
 * run within the caller's transaction, because a document always belongs to the act that it carries.
 */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly cases: CasesService,
    private readonly deadlines: DeadlinesService,
    private readonly signatures: Signatures,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Approves the document as the acting person. The number is taken in the caller's transaction, so a failing approval leaves
   * no gap. @throws AppError `approval.approver-is-author`, `document.department-unknown`
   */
  async issueIn(tx: Tx, issue: IssueDocument): Promise<OfficialDocument> {
    nextStatus(officialDocumentMachine, 'IN_REVIEW', 'approve', approvalFacts(issue.authorId === tx.actor.userId));
    const departmentName = await this.documents.departmentName(tx, issue.departmentCode);
    const year = seoulYear(tx.now);
    const serial = await tx.nextNumber('document', issue.departmentCode, year);
    const documentNo = documentNumber(departmentName, serial);
    const content = contentOf(issue, { documentNo, departmentName, approvedAt: tx.now });
    const frame = isLetter(issue.type) ? await this.frame(tx, issue) : null;
    const { letterhead, template } = frame ?? {};
    const snapshot = canonicalJson({ ...content, ...(letterhead && { letterhead }), ...(template && { template }) });
    const created = await tx.insert(OfficialDocument, {
      id: tx.newId(),
      caseId: issue.caseId,
      providerId: issue.providerId,
      type: issue.type,
      subjectType: issue.subjectType,
      subjectId: issue.subjectId,
      title: issue.title,
      departmentCode: issue.departmentCode,
      departmentName,
      documentYear: year,
      documentSerial: serial,
      documentNo,
      authorId: issue.authorId,
      approvedBy: tx.actor.userId,
      approvedAt: tx.now,
      snapshot,
      snapshotSha256: createHash('sha256').update(snapshot, 'utf8').digest('hex'),
      correctionOfId: issue.correctionOfId ?? null,
      templateId: template?.id ?? null,
      ...(frame && { disclosure: frame.disclosure, disclosureGround: disclosureGround(frame.letterhead) }),
      verificationAddress: this.config.publicAddress,
      frozenAt: tx.now,
      status: 'APPROVED',
    });
    record(tx, created, 'approved', { documentNo, documentType: issue.type, snapshotSha256: created.snapshotSha256 });
    return created;
  }

  /** With the approval line: that of the round which this act approves, or drafter and approver. */
  private async frame(tx: Tx, issue: IssueDocument): Promise<IssuedFrame> {
    const { authorId, subjectId, type } = issue;
    const line = await this.signatures.boxesIn(tx, { subjectId, authorId, subjectType: 'letter', kind: type });
    const { template, disclosure, ...around } = await readLetterFrame(tx, ISSUING_AGENCY, issue);
    return {
      template,
      disclosure,
      letterhead: { ...(await this.documents.letterhead(tx, authorId)), ...around, line },
    };
  }

  /** Sends the document out; a second attempt follows a failed one. @throws AppError of the machine's guards. */
  async dispatchIn(tx: Tx, document: OfficialDocument, dispatch: Dispatch): Promise<Delivery> {
    if (document.providerId !== dispatch.providerId) throw new AppError('document.other-recipient');
    const locked = await this.documents.lock(tx, document.id);
    await this.requirePreviewed(tx, locked, dispatch.previewSha256);
    const { method, address, recipient } = dispatch;
    const consent =
      method === 'E_DOC'
        ? await this.documents.consentInForce(tx, dispatch.providerId, address, dispatch.consentId)
        : null;
    const event = dispatchEvent(locked.status, method);
    await this.moveIn(tx, locked, event, {
      electronicRecipientsWithoutConsent: method === 'E_DOC' && !consent ? 1 : 0,
      publicNoticePosted: method === 'PUBLIC_NOTICE',
    });
    const delivery = await tx.insert(Delivery, {
      id: tx.newId(),
      caseId: document.caseId,
      providerId: dispatch.providerId,
      documentId: document.id,
      attempt: (await tx.count(Delivery, { documentId: document.id, providerId: dispatch.providerId })) + 1,
      method,
      address,
      recipient,
      consentId: consent?.id ?? null,
      dispatchedBy: tx.actor.userId,
      dispatchedAt: tx.now,
    });
    record(tx, locked, 'dispatched', { documentNo: locked.documentNo, method, recipient, attempt: delivery.attempt });
    return delivery;
  }

  /** From the arrival on the recipient knows of the case and sees the document; its clocks count from `arrivedAt`. */
  async recordArrivalIn(tx: Tx, delivery: Delivery, { arrivedAt, proof, evidenceId }: ArrivalDto): Promise<Delivery> {
    const open = await this.lockOpen(tx, delivery.id);
    if (arrivedAt < open.dispatchedAt) throw new AppError('delivery.before-dispatch');
    if (arrivedAt > tx.now) throw new AppError('delivery.in-future');
    await this.requireReceipt(tx, open, evidenceId);
    const document = await this.documents.lock(tx, open.documentId);
    const arrived = await tx.update(Delivery, open, {
      arrivedAt,
      arrivalProof: proof,
      arrivalEvidenceId: evidenceId ?? null,
      arrivalRecordedBy: tx.actor.userId,
      arrivalRecordedAt: tx.now,
    });
    await this.moveIn(
      tx,
      document,
      'record-arrival',
      {
        arrivalRecorded: true,
        publicNoticeDaysElapsed: daysBetween(seoulDay(open.dispatchedAt), seoulDay(arrivedAt)),
      },
      { releasedAt: document.releasedAt ?? tx.now },
    );
    await this.deadlines.satisfyIn(tx, document.id, PUBLIC_NOTICE_RULE, `document ${document.documentNo}`);
    await this.cases.releaseIn(tx, open.caseId, open.providerId);
    record(tx, document, 'arrived', { documentNo: document.documentNo, arrivedAt: arrivedAt.toISOString(), proof });
    return arrived;
  }

  /** The attempt came back: the document can be sent again or, failing that, served by public notice. */
  async recordFailureIn(tx: Tx, delivery: Delivery, { failedAt, reason }: DeliveryFailureDto): Promise<Delivery> {
    const open = await this.lockOpen(tx, delivery.id);
    if (failedAt < open.dispatchedAt) throw new AppError('delivery.before-dispatch');
    if (failedAt > tx.now) throw new AppError('delivery.in-future');
    const document = await this.documents.lock(tx, open.documentId);
    const failed = await tx.update(Delivery, open, { failedAt, failureReason: reason });
    await this.moveIn(tx, document, 'record-return', { reasonGiven: isReason(reason) });
    record(tx, document, 'returned', { documentNo: document.documentNo, failedAt: failedAt.toISOString(), reason });
    return failed;
  }

  /** Who looked at a preview sends what it showed, and nothing else. */
  private async requirePreviewed(tx: Tx, { id }: OfficialDocument, sha256: string | undefined): Promise<void> {
    if (sha256 === undefined) return;
    const shown = await this.documents.rendering(tx, id, 'PROVIDER', 'ko');
    if (shown?.pdfSha256 !== sha256) throw new AppError('document.other-than-previewed');
  }

  /** The latest attempt to deliver a document, or null when it never went out. */
  async latestDeliveryIn(tx: Tx, documentId: string): Promise<Delivery | null> {
    return (await this.documents.deliveries(tx, documentId)).at(-1) ?? null;
  }

  /** Registered mail is proved by its receipt (행정절차법 제14조제5항); of what was entered from old records, by the record. */
  private async requireReceipt(tx: Tx, { method, caseId, providerId }: Delivery, evidenceId?: string): Promise<void> {
    if (evidenceId === undefined) {
      if (method === 'POST_REGISTERED' && !tx.migrated) throw new AppError('delivery.receipt-missing');
      return;
    }
    const receipt = await tx.find(Evidence, { id: evidenceId, caseId, providerId, uploadedSide: 'MINISTRY' });
    if (receipt?.status !== 'ACCEPTED' && receipt?.status !== 'SEALED') throw new AppError('delivery.receipt-unusable');
  }

  private async lockOpen(tx: Tx, deliveryId: string): Promise<Delivery> {
    const delivery = orNotFound(await tx.lock(Delivery, { id: deliveryId }));
    if (delivery.arrivedAt || delivery.failedAt) throw new AppError('delivery.settled');
    return delivery;
  }

  private moveIn(
    tx: Tx,
    document: OfficialDocument,
    event: OfficialDocumentEvent,
    known: Partial<OfficialDocumentFacts>,
    patch: { releasedAt?: Date } = {},
  ): Promise<OfficialDocument> {
    const status = nextStatus(officialDocumentMachine, document.status, event, { ...approvalFacts(false), ...known });
    return tx.update(OfficialDocument, document, { status, ...patch });
  }
}

/** 정보공개법 제9조제1항제5호·제7호; null for what is open. */
function disclosureGround({ disclosureItems = [] }: Letterhead): string | null {
  return disclosureItems.length > 0
    ? `정보공개법 제9조제1항${disclosureItems.map((item) => `제${item}호`).join('·')}`
    : null;
}

function contentOf({ snapshot }: IssueDocument, issued: IssuedNumber): object {
  return typeof snapshot === 'function' ? snapshot(issued) : snapshot;
}

function dispatchEvent(status: OfficialDocument['status'], method: string): OfficialDocumentEvent {
  if (method === 'PUBLIC_NOTICE') return 'give-public-notice';
  return status === 'RETURNED' ? 'dispatch-again' : 'dispatch';
}

function record(tx: Tx, document: OfficialDocument, what: string, payload: Record<string, unknown>): void {
  const { id, caseId, providerId } = document;
  tx.record({ type: `document.${what}`, subjectType: 'document', subjectId: id, caseId, providerId, payload });
}
