import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import type { InspectionReportSnapshot, ReportEditionOf } from '../../domain/inspection-report';
import { redacted } from '../../domain/personal-data';
import { isReason } from '../../domain/reason';
import { reportChanges } from '../../domain/report-changes';
import { reportEditionMachine } from '../../domain/report-edition';
import { projectReport } from '../../domain/report-projection';
import { AuditService } from '../../platform/audit/audit.service';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import { type OfficialDocument, ReportEdition, ReportRedaction } from '../../schema/entities';
import type {
  RedactEditionDto,
  ReleaseEditionDto,
  ReportEditionListItem,
  ReportEditionQuery,
  ReportEditionResponse,
} from './report-edition.dto';
import { contentOf, editionFacts, placesIn, toEditionListItem, toEditionResponse } from './report-edition.response';
import { type EditionRecipient, frozenContent, ReportEditionsRepository } from './report-editions.repository';

/** Editions of inspection reports: made with the report, redacted where needed, released to their readers and withheld again. */
@Injectable()
export class ReportEditionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly editions: ReportEditionsRepository,
    private readonly audit: AuditService,
  ) {}

  list(actor: Actor, { caseId, documentId }: ReportEditionQuery): Promise<ReportEditionListItem[]> {
    return this.transactions.read(actor, async (tx) =>
      (await this.editions.list(tx, caseId ?? null, documentId ?? null)).map(toEditionListItem),
    );
  }

  get(actor: Actor, id: string): Promise<ReportEditionResponse> {
    return this.transactions.read(actor, async (tx) => {
      const edition = await this.editions.get(tx, id);
      this.audit.recordRead(tx, 'report-edition', edition, { variant: edition.variant });
      return this.respond(tx, edition);
    });
  }

  /** Who gets an edition of the next report; read before it takes its number, which others wait for. */
  async planIn(tx: Tx, caseId: string): Promise<EditionPlan> {
    const recipients = distinctlyNamed(await this.editions.recipients(tx, caseId));
    return { recipients: [null, ...recipients], latest: await this.editions.latest(tx, caseId) };
  }

  /** One edition for the public and one for each respondent, as contents of their own. */
  async prepareIn(tx: Tx, document: OfficialDocument, { recipients, latest }: EditionPlan): Promise<void> {
    const report = JSON.parse(document.snapshot) as InspectionReportSnapshot;
    for (const recipient of recipients) {
      const before = latest.get(recipient?.providerId ?? null) ?? null;
      await this.prepareOne(tx, document, contentFor(report, recipient, before), recipient);
    }
  }

  release(actor: Actor, id: string, version: number, dto: ReleaseEditionDto): Promise<ReportEditionResponse> {
    return this.act(actor, id, version, (tx, edition) => this.releaseIn(tx, edition, dto));
  }

  async releaseIn(tx: Tx, edition: ReportEdition, { releaseAt }: ReleaseEditionDto): Promise<ReportEdition> {
    const places = placesIn(edition, await this.editions.others(tx, edition));
    const status = nextStatus(
      reportEditionMachine,
      edition.status,
      'release',
      editionFacts(places.length, {
        releaseInPast: releaseAt !== undefined && releaseAt < tx.now,
        embargoOnProvider: releaseAt !== undefined && edition.variant === 'PROVIDER',
      }),
    );
    return this.released(tx, edition, status, releaseAt ?? tx.now);
  }

  /**
   * With the notice of the result the respondent gets its edition. One in which something still has to be redacted, or was in an
   * earlier one, waits for the approver: the arrival is a fact and is recorded all the same.
   */
  async releaseOnArrivalIn(tx: Tx, resultId: string, providerId: string): Promise<void> {
    for (const edition of await this.editions.waiting(tx, resultId, providerId)) {
      const places = placesIn(edition, await this.editions.others(tx, edition));
      if (places.length > 0 || (await this.editions.wasRedactedBefore(tx, edition))) continue;
      const status = nextStatus(reportEditionMachine, edition.status, 'release-on-arrival', editionFacts(0));
      await this.released(tx, edition, status, tx.now);
    }
  }

  withhold(actor: Actor, id: string, version: number, reason: string): Promise<ReportEditionResponse> {
    return this.act(actor, id, version, async (tx, edition) => {
      const facts = editionFacts(0, { reasonGiven: isReason(reason) });
      const status = nextStatus(reportEditionMachine, edition.status, 'withhold', facts);
      const withheld = await tx.update(ReportEdition, edition, { status, withholdReason: reason });
      record(tx, withheld, 'report-edition.withheld', { reason });
      return withheld;
    });
  }

  redact(actor: Actor, id: string, version: number, dto: RedactEditionDto): Promise<ReportEditionResponse> {
    return this.act(actor, id, version, (tx, edition) => this.redactIn(tx, edition, dto));
  }

  /** What was replaced and why stays on record inside the ministry; the content itself no longer has it. */
  async redactIn(tx: Tx, edition: ReportEdition, dto: RedactEditionDto): Promise<ReportEdition> {
    const { path, original, replacement, reason } = dto;
    if (edition.status !== 'PREPARED') throw new AppError('record.frozen');
    const content = redacted(contentOf(edition), path, original, replacement);
    if (content === null) throw new AppError('report-edition.text-not-found', { path });
    const frozen = frozenContent(content);
    if (frozen.contentSha256 === edition.contentSha256) throw new AppError('report-edition.nothing-replaced');
    const seq = (await tx.count(ReportRedaction, { editionId: edition.id })) + 1;
    await tx.insert(ReportRedaction, {
      id: tx.newId(),
      caseId: edition.caseId,
      editionId: edition.id,
      seq,
      path,
      original,
      replacement,
      reason,
      contentBeforeSha256: edition.contentSha256,
      contentAfterSha256: frozen.contentSha256,
      redactedBy: tx.actor.userId,
      redactedAt: tx.now,
    });
    const changed = await tx.update(ReportEdition, edition, frozen);
    record(tx, changed, 'report-edition.redacted', { seq, path, reason });
    return changed;
  }

  private async released(
    tx: Tx,
    edition: ReportEdition,
    status: ReportEdition['status'],
    releasedAt: Date,
  ): Promise<ReportEdition> {
    const released = await tx.update(ReportEdition, edition, {
      status,
      releasedAt,
      releasedBy: tx.actor.userId,
      withholdReason: null,
      ...(edition.frozenAt === null ? { frozenAt: tx.now } : {}),
    });
    const { variant, contentSha256 } = released;
    record(tx, released, 'report-edition.released', { variant, contentSha256, releasedAt: releasedAt.toISOString() });
    return released;
  }

  private async prepareOne(
    tx: Tx,
    document: OfficialDocument,
    content: InspectionReportSnapshot,
    recipient: EditionRecipient | null,
  ): Promise<void> {
    const variant = recipient === null ? 'PUBLIC' : 'PROVIDER';
    const edition = await tx.insert(ReportEdition, {
      id: tx.newId(),
      caseId: document.caseId,
      documentId: document.id,
      providerId: recipient?.providerId ?? null,
      variant,
      ...frozenContent(content),
      status: reportEditionMachine.initial,
    });
    record(tx, edition, 'report-edition.prepared', { variant, documentNo: document.documentNo });
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    act: (tx: Tx, edition: ReportEdition) => Promise<ReportEdition>,
  ): Promise<ReportEditionResponse> {
    return this.transactions.write(actor, async (tx) => {
      const edition = await this.editions.lock(tx, id);
      requireVersion(edition, version);
      return this.respond(tx, await act(tx, edition));
    });
  }

  private async respond(tx: Tx, edition: ReportEdition): Promise<ReportEditionResponse> {
    if (tx.actor.side === 'PROVIDER') return toEditionResponse({ edition, others: [], redactions: [] }, tx);
    const others = await this.editions.others(tx, edition);
    const redactions = await this.editions.redactions(tx, edition.id);
    return toEditionResponse({ edition, others, redactions }, tx);
  }
}

export interface EditionPlan {
  /** Null stands for the public. */
  readonly recipients: readonly (EditionRecipient | null)[];
  readonly latest: ReadonlyMap<string | null, ReportEdition>;
}

function contentFor(
  report: InspectionReportSnapshot,
  recipient: EditionRecipient | null,
  before: ReportEdition | null,
): InspectionReportSnapshot {
  const of: ReportEditionOf =
    recipient === null ? { variant: 'PUBLIC' } : { variant: 'PROVIDER', respondent: recipient.name };
  const content = projectReport(report, of);
  return before ? withChanges(content, contentOf(before)) : content;
}

/** A name that two respondents carry tells nobody's part from the other's: neither gets an edition by it. */
function distinctlyNamed(recipients: readonly EditionRecipient[]): EditionRecipient[] {
  return recipients.filter(({ name }) => recipients.filter((one) => one.name === name).length === 1);
}

/** What differs for these readers, counted from the edition that they had before. */
function withChanges(content: InspectionReportSnapshot, before: InspectionReportSnapshot): InspectionReportSnapshot {
  const { documentNo, frozenAt } = before.cover;
  const since = {
    sinceNo: documentNo ?? '',
    sinceOn: seoulDay(new Date(frozenAt)),
    reason: content.cover.versionReason ?? '',
  };
  return { ...content, changes: reportChanges(before, content, since) };
}

export function record(tx: Tx, edition: ReportEdition, type: string, payload: Record<string, unknown>): void {
  const { id, caseId, providerId } = edition;
  tx.record({ type, subjectType: 'report-edition', subjectId: id, caseId, providerId, payload });
}
