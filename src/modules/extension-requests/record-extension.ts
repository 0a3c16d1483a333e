import type { Tx } from '../../platform/database/tx';
import type { ExtensionRequest } from '../../schema/entities';

export function recordExtension(
  tx: Tx,
  { id, caseId, providerId, deadlineId, receiptNo }: ExtensionRequest,
  type: string,
  payload: Readonly<Record<string, unknown>>,
): void {
  tx.record({
    type,
    subjectType: 'extension-request',
    subjectId: id,
    caseId,
    providerId,
    payload: { deadlineId, receiptNo, ...payload },
  });
}
