import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor';
import { seoulDay } from '../../domain/calendar-day';
import { Transactions } from '../../platform/database/transactions';
import type { Tx } from '../../platform/database/tx';
import { AppError } from '../../platform/errors/app-error';
import { Holiday, HolidayYear } from '../../schema/entities';
import {
  type AgencyNameResponse,
  type AnnounceHolidayDto,
  type AsOfQuery,
  type CauseCodeResponse,
  type CriteriaItemResponse,
  DATASETS,
  type Dataset,
  type DeadlineRuleResponse,
  type HolidayResponse,
  type InstrumentTypeResponse,
  type LegalBasisQuery,
  type LegalBasisEntryResponse,
  type NoticeExemptionGroundResponse,
  type ReferenceEntryResponse,
  type TrackQuery,
} from './reference.dto';
import { ReferenceQuery } from './reference.query';

/** Law, catalogues and the calendar of public holidays. */
@Injectable()
export class ReferenceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly reference: ReferenceQuery,
  ) {}

  legalBases(actor: Actor, { track, power, ...query }: LegalBasisQuery): Promise<LegalBasisEntryResponse[]> {
    return this.asOf(actor, query, (tx, day) => this.reference.legalBases(tx, day, track ?? null, power ?? null));
  }

  causeCodes(actor: Actor, query: AsOfQuery): Promise<CauseCodeResponse[]> {
    return this.asOf(actor, query, (tx, day) => this.reference.causeCodes(tx, day));
  }

  instrumentTypes(actor: Actor, query: AsOfQuery): Promise<InstrumentTypeResponse[]> {
    return this.asOf(actor, query, (tx, day) => this.reference.instrumentTypes(tx, day));
  }

  criteriaItems(actor: Actor, { track, ...query }: TrackQuery): Promise<CriteriaItemResponse[]> {
    return this.asOf(actor, query, (tx, day) => this.reference.criteriaItems(tx, day, track ?? null));
  }

  noticeExemptionGrounds(actor: Actor, { track, ...query }: TrackQuery): Promise<NoticeExemptionGroundResponse[]> {
    return this.asOf(actor, query, (tx, day) => this.reference.noticeExemptionGrounds(tx, day, track ?? null));
  }

  deadlineRules(actor: Actor, query: AsOfQuery): Promise<DeadlineRuleResponse[]> {
    return this.asOf(actor, query, (tx, day) => this.reference.deadlineRules(tx, day));
  }

  agencies(actor: Actor, query: AsOfQuery): Promise<AgencyNameResponse[]> {
    return this.asOf(actor, query, (tx, day) => this.reference.agencies(tx, day));
  }

  entries(actor: Actor, dataset: string, query: AsOfQuery): Promise<ReferenceEntryResponse[]> {
    if (!isDataset(dataset)) throw new AppError('resource.not-found');
    return this.asOf(actor, query, (tx, day) => this.reference.entries(tx, day, dataset));
  }

  /** @throws AppError `deadline.calendar-not-loaded`: an unknown year is never taken for a year without holidays. */
  holidays(actor: Actor, year: number): Promise<HolidayResponse[]> {
    return this.transactions.read(actor, async (tx) => {
      await requireLoadedYear(tx, year);
      return this.reference.holidays(tx, year);
    });
  }

  /** Enters a holiday as it is announced, such as a temporary one. Deadlines that exist keep their dates until they are revised. */
  announceHoliday(actor: Actor, dto: AnnounceHolidayDto): Promise<HolidayResponse> {
    return this.transactions.write(actor, async (tx) => {
      await requireLoadedYear(tx, Number(dto.onDate.slice(0, 4)));
      const announcedAt = dto.announcedAt ?? tx.now;
      if (announcedAt > tx.now) throw new AppError('holiday.announced-in-future');
      const holiday = await tx.insert(Holiday, { ...dto, announcedAt });
      tx.record({
        type: 'holiday.announced',
        subjectType: 'holiday',
        subjectId: null,
        caseId: null,
        payload: { ...dto, announcedAt: announcedAt.toISOString() },
      });
      return toHolidayResponse(holiday);
    });
  }

  private asOf<T>(actor: Actor, { asOf }: AsOfQuery, read: (tx: Tx, day: string) => Promise<T>): Promise<T> {
    return this.transactions.read(actor, (tx) => read(tx, asOf ?? seoulDay(tx.now)));
  }
}

async function requireLoadedYear(tx: Tx, year: number): Promise<void> {
  if (!(await tx.find(HolidayYear, { year }))) throw new AppError('deadline.calendar-not-loaded', { year });
}

function toHolidayResponse({ onDate, nameKo, nameEn, kind, law, announcedAt, source }: Holiday): HolidayResponse {
  return { onDate, nameKo, nameEn, kind, law, announcedAt, source };
}

function isDataset(name: string): name is Dataset {
  return (DATASETS as readonly string[]).includes(name);
}
