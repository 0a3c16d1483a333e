import {
  documentTemplateMachine,
  templateFaults,
  type TemplateContent,
  type TemplateFacts,
  type TemplateStatus,
} from '../../domain/document-template';
import { type CalendarDay, seoulDay } from '../../domain/calendar-day';
import { partsOf, type TemplatedType } from '../../domain/template-parts';
import type { Tx } from '../../platform/database/tx';
import { movesFor } from '../../platform/http/moves';
import type { DocumentTemplate } from '../../schema/entities';
import type { TemplateListItem, TemplateResponse } from './template.dto';

export interface TemplateRow {
  readonly id: string;
  readonly type: TemplatedType;
  readonly versionNo: number;
  readonly effectiveFrom: CalendarDay;
  readonly changeNote: string;
  readonly status: TemplateStatus;
  readonly authorName: string | null;
  readonly approverName: string | null;
  readonly approvedAt: Date | null;
}

export function toTemplateListItem(row: TemplateRow, inForceId: string | null): TemplateListItem {
  return { ...row, inForce: row.id === inForceId };
}

/** What the machine has to know of a version and of who acts on it. */
export function templateFacts(template: DocumentTemplate, { actor, now }: Tx): TemplateFacts {
  const content = template.content as TemplateContent;
  return {
    reasonGiven: true,
    actorIsAuthor: template.authorId === actor.userId,
    faults: templateFaults(template.type, content).length,
    effectiveInPast: template.effectiveFrom < seoulDay(now),
  };
}

export function toTemplateResponse(item: TemplateListItem, template: DocumentTemplate, tx: Tx): TemplateResponse {
  const { type, contentSha256, returnReason, status, version } = template;
  const content = template.content as TemplateResponse['content'] & TemplateContent;
  return {
    ...item,
    content,
    contentSha256,
    returnReason,
    parts: partsOf(type).map(({ name, label, inline, required }) => ({
      name,
      labelKo: label.ko,
      labelEn: label.en,
      inline,
      required,
    })),
    faults: templateFaults(type, content),
    version,
    availableMoves: movesFor(documentTemplateMachine, status, templateFacts(template, tx), tx.actor),
  };
}
