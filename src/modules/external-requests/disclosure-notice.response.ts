import { seoulDay } from '../../domain/calendar-day';
import { may } from '../../domain/permission';
import type { Tx } from '../../platform/database/tx';
import type { DisclosureNotice } from '../../schema/entities';
import type { DisclosureNoticeResponse } from './external-request.dto';

export function toNoticeResponse(row: DisclosureNotice, { actor, now }: Tx): DisclosureNoticeResponse {
  const { id, caseId, providerId, documentId, arrivedAt, answerBy, objects, answer } = row;
  const { answerReceiptNo, answeredAt, version } = row;
  const isOpen = answeredAt === null && answerBy !== null && seoulDay(now) <= answerBy;
  return {
    id,
    caseId,
    providerId,
    documentId,
    arrivedAt,
    answerBy,
    objects,
    answer,
    answerReceiptNo,
    answeredAt,
    mayRecordArrival: arrivedAt === null && may(actor.roles, 'external-requests.record-arrival'),
    mayAnswer: isOpen && may(actor.roles, 'external-requests.answer-notice'),
    version,
  };
}
