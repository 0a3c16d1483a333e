import type { components } from '../../generated/api';
import { seoulDay } from '../../lib/dates';

export type Item = components['schemas']['CommitteeItemResponse'];
type CreateItem = components['schemas']['CreateCommitteeItemDto'];

export const COUNTS = ['membersTotal', 'membersPresent', 'votesFor', 'votesAgainst', 'votesAbstained'] as const;

export interface ItemValues {
  committeeCode: string;
  title: string;
  meetingYear: string;
  meetingNo: string;
  agendaNo: string;
  heldFrom: string;
  heldTo: string;
  place: string;
  membersTotal: string;
  membersPresent: string;
  votesFor: string;
  votesAgainst: string;
  votesAbstained: string;
  recusals: { member: string; reason: string; present: boolean }[];
  minutesText: string;
  minutesEvidenceId: string;
}

export function emptyItem(): ItemValues {
  return {
    committeeCode: '',
    title: '',
    meetingYear: seoulDay(new Date()).slice(0, 4),
    meetingNo: '',
    agendaNo: '',
    heldFrom: '',
    heldTo: '',
    place: '',
    membersTotal: '',
    membersPresent: '',
    votesFor: '',
    votesAgainst: '',
    votesAbstained: '',
    recusals: [],
    minutesText: '',
    minutesEvidenceId: '',
  };
}

export function valuesOf(item: Item): ItemValues {
  const text = (value: string | number | null): string => String(value ?? '');
  return {
    committeeCode: item.committeeCode,
    title: item.title,
    meetingYear: text(item.meetingYear),
    meetingNo: text(item.meetingNo),
    agendaNo: text(item.agendaNo),
    heldFrom: text(item.heldFrom),
    heldTo: text(item.heldTo),
    place: text(item.place),
    membersTotal: text(item.membersTotal),
    membersPresent: text(item.membersPresent),
    votesFor: text(item.votesFor),
    votesAgainst: text(item.votesAgainst),
    votesAbstained: text(item.votesAbstained),
    recusals: item.recusals,
    minutesText: text(item.minutesText),
    minutesEvidenceId: text(item.minutesEvidenceId),
  };
}

/** What was left empty is not known, or no longer. */
export function bodyOf(values: ItemValues): CreateItem {
  const number = (text: string): number | null => (text === '' ? null : Number(text));
  const words = (text: string): string | null => (text.trim() === '' ? null : text);
  return {
    committeeCode: values.committeeCode,
    title: values.title,
    meetingYear: Number(values.meetingYear),
    meetingNo: number(values.meetingNo),
    agendaNo: number(values.agendaNo),
    heldFrom: words(values.heldFrom),
    heldTo: words(values.heldTo),
    place: words(values.place),
    membersTotal: number(values.membersTotal),
    membersPresent: number(values.membersPresent),
    votesFor: number(values.votesFor),
    votesAgainst: number(values.votesAgainst),
    votesAbstained: number(values.votesAbstained),
    recusals: values.recusals,
    minutesText: words(values.minutesText),
    minutesEvidenceId: words(values.minutesEvidenceId),
  };
}
