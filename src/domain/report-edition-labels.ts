import type { Label } from './label';
import type { PersonalDataKind } from './personal-data';
import type { EditionVariant, ReportEditionEvent, ReportEditionStatus } from './report-edition';

export const REPORT_EDITION_STATUS_LABELS: Record<ReportEditionStatus, Label> = {
  PREPARED: { ko: '공개 전', en: 'Not released' },
  RELEASED: { ko: '공개', en: 'Released' },
  WITHHELD: { ko: '공개 중지', en: 'Withheld' },
};

export const REPORT_EDITION_MOVE_LABELS: Record<ReportEditionEvent, Label> = {
  release: { ko: '공개', en: 'Release' },
  'release-on-arrival': { ko: '통지 도달로 공개', en: 'Release with the arrival of the notice' },
  withhold: { ko: '공개 중지', en: 'Withhold' },
};

export const EDITION_VARIANT_LABELS: Record<EditionVariant, Label> = {
  PROVIDER: { ko: '사업자 통지본', en: 'Edition for the provider' },
  PUBLIC: { ko: '공개본', en: 'Public edition' },
};

export const PERSONAL_DATA_KIND_LABELS: Record<PersonalDataKind, Label> = {
  RESIDENT_NO: { ko: '주민등록번호·외국인등록번호', en: 'Resident or alien registration number' },
  PHONE: { ko: '전화번호', en: 'Telephone number' },
  EMAIL: { ko: '전자우편 주소', en: 'E-mail address' },
  CARD_NO: { ko: '카드번호', en: 'Card number' },
  OTHER_RESPONDENT: { ko: '다른 피점검자의 이름', en: 'Name of another respondent' },
};

export const REPORT_EDITION_EVENT_LABELS: Record<string, Label> = {
  'report-edition.prepared': { ko: '보고서 판{}을 만듦', en: 'Edition of the report{} made' },
  'report-edition.redacted': { ko: '보고서 판{}의 내용을 가림', en: 'Text of the edition{} redacted' },
  'report-edition.released': { ko: '보고서 판{}을 공개함', en: 'Edition of the report{} released' },
  'report-edition.withheld': { ko: '보고서 판{}의 공개를 중지함', en: 'Edition of the report{} withheld' },
  'report-edition.rendered': { ko: '보고서 판{}의 PDF를 만듦', en: 'PDF of the edition{} made' },
  'report-edition.read': { ko: '보고서 판{}을 열람함', en: 'Edition of the report{} read' },
};
