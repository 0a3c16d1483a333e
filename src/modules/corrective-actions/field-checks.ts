import { seoulDay } from '../../domain/calendar-day';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { messageOf } from '../../platform/errors/messages';
import { currentRequest } from '../../platform/http/request-context';

/** What is reported as done lies not after today in Korea. @throws AppError 400 naming the field. */
export function refuseFuture(tx: Tx, field: string, day: string): void {
  if (day <= seoulDay(tx.now)) return;
  throw wrongField(field, 'corrective-action.day-in-future');
}

export function wrongField(
  field: string,
  code: 'corrective-action.day-in-future' | 'corrective-action.window-reversed' | 'corrective-action.reason-needed',
): AppError {
  return new AppError('request.invalid', {}, [
    { field, code, message: messageOf(code, currentRequest()?.locale ?? 'ko') },
  ]);
}
