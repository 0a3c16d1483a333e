import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { seoulDay } from '../../domain/calendar-day';
import type { VerificationStanding } from '../../domain/enumerations';
import { readVerificationCode } from '../../domain/verification-code';
import { Transactions } from '../../platform/database/transactions';
import type { DocumentStandingResponse } from './verification.dto';

interface StandingRow {
  readonly standing: VerificationStanding;
  readonly documentNo: string | null;
  readonly issuedAt: Date | null;
  readonly replacedBy: string | null;
}

const STANDING = `SELECT standing, document_no AS "documentNo", issued_at AS "issuedAt", replaced_by AS "replacedBy" FROM app.`;
const SHA256 = /^[0-9a-f]{64}$/;
/** No answer comes sooner, so that the time it takes says nothing about what was found. */
const LEAST_MS = 60;

/** Tells whoever holds a code or a file whether it is a document of the ministry. Nobody need be signed in. */
@Injectable()
export class VerificationService {
  constructor(private readonly transactions: Transactions) {}

  byCode(typed: string): Promise<DocumentStandingResponse> {
    return this.answer('verify_code', readVerificationCode(typed) ?? '');
  }

  byFile(sha256: string): Promise<DocumentStandingResponse> {
    const hash = sha256.toLowerCase();
    return this.answer('verify_file', SHA256.test(hash) ? hash : '');
  }

  /** What cannot be a code or a hash is asked for like any other and is not found. */
  private async answer(by: 'verify_code' | 'verify_file', value: string): Promise<DocumentStandingResponse> {
    const asked = this.transactions.asAuth((tx) => tx.one<StandingRow>(`${STANDING}${by}($1)`, [value]));
    const [row] = await Promise.all([asked, wait(LEAST_MS)]);
    return {
      standing: row?.standing ?? 'UNKNOWN',
      documentNo: row?.documentNo ?? null,
      issuedOn: row?.issuedAt ? seoulDay(row.issuedAt) : null,
      replacedBy: row?.replacedBy ?? null,
    };
  }
}
