import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { canonicalJson } from '../../domain/canonical-json';
import {
  documentTemplateMachine,
  type TemplateContent,
  type TemplateEvent,
  templateInForce,
} from '../../domain/document-template';
import { parseDay } from '../../domain/calendar-day';
import type { Label, Language } from '../../domain/label';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError, orNotFound } from '../../platform/errors/app-error';
import { requireVersion } from '../../platform/http/if-match';
import { nextStatus } from '../../platform/http/moves';
import type { PdfFile } from '../../platform/http/pdf-file';
import { DocumentTemplate } from '../../schema/entities';
import type {
  DraftTemplateDto,
  TemplateContentDto,
  TemplateListItem,
  TemplateResponse,
  TemplateTextDto,
  UpdateTemplateDto,
} from './template.dto';
import { DocumentRenderer } from '../documents/document-renderer.service';
import { PREVIEW_MARK, previewOf } from './template-preview';
import { templateFacts, toTemplateResponse } from './template.response';
import { TemplatesQuery } from './templates.query';

type Patch = Partial<Pick<DocumentTemplate, 'submittedAt' | 'returnReason' | 'approvedBy' | 'approvedAt' | 'frozenAt'>>;

/** Templates of letters: drafted and edited by the administrator, approved by another person, never changed after that. */
@Injectable()
export class TemplatesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly query: TemplatesQuery,
    private readonly renderer: DocumentRenderer,
  ) {}

  list(actor: Actor): Promise<TemplateListItem[]> {
    return this.transactions.read(actor, (tx) => this.query.list(tx));
  }

  get(actor: Actor, id: string): Promise<TemplateResponse> {
    return this.transactions.read(actor, async (tx) => this.respond(tx, await this.find(tx, id)));
  }

  /** A copy of what is in force on its first day, to be worked over. */
  draft(actor: Actor, { type, effectiveFrom, changeNote }: DraftTemplateDto): Promise<TemplateResponse> {
    return this.transactions.write(actor, async (tx) => {
      const versions = await tx.list(DocumentTemplate, { type });
      const copied = templateInForce(
        versions.map((version) => ({ ...version, effectiveFrom: parseDay(version.effectiveFrom) })),
        parseDay(effectiveFrom),
      );
      if (!copied) throw new AppError('document-template.none-in-force', { type, day: effectiveFrom });
      const drafted = await tx.insert(DocumentTemplate, {
        id: tx.newId(),
        type,
        versionNo: 1 + Math.max(...versions.map(({ versionNo }) => versionNo)),
        effectiveFrom,
        content: copied.content,
        contentSha256: copied.contentSha256,
        changeNote,
        authorId: tx.actor.userId,
        status: documentTemplateMachine.initial,
      });
      record(tx, drafted, 'document-template.drafted', { type, versionNo: drafted.versionNo, effectiveFrom });
      return this.respond(tx, drafted);
    });
  }

  /** While it is a draft; whoever writes last is the author, so that nobody approves their own words. */
  update(actor: Actor, id: string, version: number, dto: UpdateTemplateDto): Promise<TemplateResponse> {
    return this.act(actor, id, version, async (tx, template) => {
      if (template.status !== 'DRAFT') throw new AppError('record.frozen');
      const content = contentOf(dto.content);
      const updated = await tx.update(DocumentTemplate, template, {
        effectiveFrom: dto.effectiveFrom,
        changeNote: dto.changeNote,
        content,
        contentSha256: sha256(content),
        authorId: tx.actor.userId,
      });
      record(tx, updated, 'document-template.updated', { type: updated.type, contentSha256: updated.contentSha256 });
      return updated;
    });
  }

  submit(actor: Actor, id: string, version: number): Promise<TemplateResponse> {
    return this.act(actor, id, version, (tx, template) =>
      this.moveIn(tx, template, 'submit', { submittedAt: tx.now, returnReason: null }),
    );
  }

  /** From its first day on, letters of its type are written with it. */
  approve(actor: Actor, id: string, version: number): Promise<TemplateResponse> {
    return this.act(actor, id, version, async (tx, template) => {
      const { type, effectiveFrom } = template;
      const sameDay = await tx.count(DocumentTemplate, { type, effectiveFrom, status: 'APPROVED' });
      if (sameDay > 0) throw new AppError('document-template.day-taken');
      const stamp = { approvedBy: tx.actor.userId, approvedAt: tx.now, frozenAt: tx.now };
      return this.moveIn(tx, template, 'approve', stamp);
    });
  }

  sendBack(actor: Actor, id: string, version: number, reason: string): Promise<TemplateResponse> {
    return this.act(actor, id, version, (tx, template) =>
      this.moveIn(tx, template, 'return', { returnReason: reason }),
    );
  }

  discard(actor: Actor, id: string, version: number): Promise<TemplateResponse> {
    return this.act(actor, id, version, (tx, template) => this.moveIn(tx, template, 'discard', { frozenAt: tx.now }));
  }

  /** What is saved, printed with made-up words. */
  async preview(actor: Actor, id: string, locale: Language): Promise<PdfFile> {
    const template = await this.transactions.read(actor, (tx) => this.find(tx, id));
    const letter = previewOf(template.type, template.content as TemplateContent);
    const bytes = await this.renderer.render({ kind: 'letter', letter, locale, mark: PREVIEW_MARK[locale] });
    const filename = `${template.type}-${template.versionNo}.pdf`;
    return { filename, sha256: createHash('sha256').update(bytes).digest('hex'), bytes };
  }

  private async find(tx: Tx, id: string): Promise<DocumentTemplate> {
    return orNotFound(await tx.find(DocumentTemplate, { id }));
  }

  private async moveIn(
    tx: Tx,
    template: DocumentTemplate,
    event: TemplateEvent,
    patch: Patch,
  ): Promise<DocumentTemplate> {
    const status = nextStatus(documentTemplateMachine, template.status, event, templateFacts(template, tx));
    const moved = await tx.update(DocumentTemplate, template, { status, ...patch });
    const { type, versionNo, effectiveFrom, contentSha256 } = moved;
    const payload = { type, versionNo, effectiveFrom, contentSha256, reason: patch.returnReason ?? undefined };
    record(tx, moved, EVENT_TYPES[event], payload);
    return moved;
  }

  private act(
    actor: Actor,
    id: string,
    version: number,
    work: (tx: Tx, template: DocumentTemplate) => Promise<DocumentTemplate>,
  ): Promise<TemplateResponse> {
    return this.transactions.write(actor, async (tx) => {
      const template = orNotFound(await tx.lock(DocumentTemplate, { id }));
      requireVersion(template, version);
      return this.respond(tx, await work(tx, template));
    });
  }

  private async respond(tx: Tx, template: DocumentTemplate): Promise<TemplateResponse> {
    const item = (await this.query.list(tx)).find(({ id }) => id === template.id);
    return toTemplateResponse(orNotFound(item ?? null), template, tx);
  }
}

function contentOf({ introduction, items, closing, disclosure, disclosureItems }: TemplateContentDto): TemplateContent {
  return {
    introduction: textOf(introduction),
    items: items.map(({ heading, text, parts }) => ({ heading: labelOf(heading), text: textOf(text), parts })),
    closing: textOf(closing),
    disclosure,
    disclosureItems,
  };
}

function textOf(text: TemplateTextDto | null | undefined): Label | null {
  return text ? labelOf(text) : null;
}

function labelOf({ ko, en }: TemplateTextDto): Label {
  return { ko, en };
}

function sha256(content: TemplateContent): string {
  return createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
}

const EVENT_TYPES: Record<TemplateEvent, string> = {
  submit: 'document-template.submitted',
  approve: 'document-template.approved',
  return: 'document-template.returned',
  discard: 'document-template.discarded',
};

function record(tx: Tx, { id }: DocumentTemplate, type: string, payload: Readonly<Record<string, unknown>>): void {
  tx.record({ type, subjectType: 'document-template', subjectId: id, caseId: null, payload });
}
