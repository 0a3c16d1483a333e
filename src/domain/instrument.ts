import type { InstrumentType } from './enumerations';
import type { Label } from './label';

/** What the letter says at its end: how to appeal (행정절차법 §26), or that following it is voluntary (§48). */
export const REMEDY_TEXTS = ['APPEAL_NOTICE', 'VOLUNTARINESS'] as const;
export type RemedyText = (typeof REMEDY_TEXTS)[number];

export const REMEDY_TEXT_LABELS: Record<RemedyText, Label> = {
  APPEAL_NOTICE: { ko: '불복 고지', en: 'Notice of appeal' },
  VOLUNTARINESS: { ko: '임의성 안내', en: 'Notice that compliance is voluntary' },
};

export interface Instrument {
  /** 명령류 and other dispositions: the only instruments that can be recorded as not complied with. */
  readonly isDisposition: boolean;
  /** It rests on an established violation, which alone is made public (행정절차법 제40조의3). */
  readonly establishesViolation: boolean;
  /** 사전통지 and an opinion period come before it, unless an exemption is recorded (행정절차법 §21). */
  readonly requiresPriorNotice: boolean;
  /** Only administrative guidance may do without an article of law. */
  readonly requiresLegalBasis: boolean;
  /** Disobeying it can lead to a fine or surcharge (과태료·과징금). Never true for guidance (행정절차법 §48②). */
  readonly canLeadToSanction: boolean;
  /** A warning may stand alone; every other instrument says what must be achieved. */
  readonly carriesRequirements: boolean;
  readonly remedyText: RemedyText;
}

const GUIDANCE: Instrument = {
  isDisposition: false,
  establishesViolation: false,
  requiresPriorNotice: false,
  requiresLegalBasis: false,
  canLeadToSanction: false,
  carriesRequirements: true,
  remedyText: 'VOLUNTARINESS',
};

const REQUEST: Instrument = { ...GUIDANCE, requiresLegalBasis: true, remedyText: 'APPEAL_NOTICE' };

const STATUTORY_ORDER: Instrument = {
  isDisposition: true,
  establishesViolation: true,
  requiresPriorNotice: true,
  requiresLegalBasis: true,
  canLeadToSanction: true,
  carriesRequirements: true,
  remedyText: 'APPEAL_NOTICE',
};

export const INSTRUMENTS: Record<InstrumentType, Instrument> = {
  ORAL_GUIDANCE: GUIDANCE,
  ADMIN_GUIDANCE: GUIDANCE,
  CORRECTIVE_REQUEST: REQUEST,
  WARNING: { ...REQUEST, carriesRequirements: false },
  CORRECTIVE_ORDER: STATUTORY_ORDER,
  SUPPLEMENT_ORDER: STATUTORY_ORDER,
  RECURRENCE_ORDER: STATUTORY_ORDER,
  PRESERVATION_ORDER: { ...STATUTORY_ORDER, establishesViolation: false },
  INTERIM_MEASURE: { ...STATUTORY_ORDER, canLeadToSanction: false, establishesViolation: false },
};

export const INSTRUMENT_LABELS: Record<InstrumentType, Label> = {
  ORAL_GUIDANCE: { ko: '구두지도', en: 'Oral guidance' },
  ADMIN_GUIDANCE: { ko: '행정지도', en: 'Administrative guidance' },
  CORRECTIVE_REQUEST: { ko: '시정요구', en: 'Corrective request' },
  CORRECTIVE_ORDER: { ko: '시정명령', en: 'Corrective order' },
  SUPPLEMENT_ORDER: { ko: '보완명령', en: 'Supplement order' },
  RECURRENCE_ORDER: { ko: '재발방지 조치 이행명령', en: 'Order to prevent recurrence' },
  PRESERVATION_ORDER: { ko: '자료보전명령', en: 'Preservation order' },
  WARNING: { ko: '경고', en: 'Warning' },
  INTERIM_MEASURE: { ko: '긴급·중간조치', en: 'Interim measure' },
};

export function instrumentOf(type: InstrumentType): Instrument {
  return INSTRUMENTS[type];
}

export function isGuidance(type: InstrumentType): boolean {
  return INSTRUMENTS[type].remedyText === 'VOLUNTARINESS';
}
