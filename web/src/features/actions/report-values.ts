import type { components } from '../../generated/api';
import { standingReport, type Action, type ReportDraft } from './action-data';

export interface CriterionValues {
  note: string;
  evidenceIds: string[];
}

/** What the form of a report holds; criteria by their id. */
export interface ReportValues {
  summary: string;
  completedOn: string;
  residualRisk: string;
  criteria: Record<string, CriterionValues>;
}

type SaveDraft = components['schemas']['SaveReportDraftDto'];
type ReportBody = components['schemas']['ReportCompletionDto'];

/** The shared draft; where there is none, the words of the last report, so that nobody has to write them again. */
export function initialValues(action: Action, draft: ReportDraft): ReportValues {
  return draft.version > 0 ? fromDraft(action, draft) : fromLastReport(action);
}

export function fromDraft({ acceptanceCriteria }: Action, draft: ReportDraft): ReportValues {
  const written = new Map(draft.criteria.map((one) => [one.criterionId, one]));
  return {
    summary: draft.summary ?? '',
    completedOn: draft.completedOn ?? '',
    residualRisk: draft.residualRisk ?? '',
    criteria: Object.fromEntries(
      acceptanceCriteria.map(({ id }) => [
        id,
        { note: written.get(id)?.note ?? '', evidenceIds: written.get(id)?.evidenceIds ?? [] },
      ]),
    ),
  };
}

function fromLastReport(action: Action): ReportValues {
  const last = lastReport(action);
  return {
    summary: last?.summary ?? '',
    completedOn: last?.completedOn ?? '',
    residualRisk: last?.residualRisk ?? '',
    criteria: Object.fromEntries(
      action.acceptanceCriteria.map(({ id }) => {
        const brought = last?.evidence.filter(({ criterionId }) => criterionId === id) ?? [];
        return [id, { note: brought[0]?.note ?? '', evidenceIds: brought.map(({ evidenceId }) => evidenceId) }];
      }),
    ),
  };
}

/** The last report, also one that was withdrawn: its words are worth keeping. */
export function lastReport(action: Action) {
  return standingReport(action) ?? action.reports.at(-1);
}

export function toDraft({ summary, completedOn, residualRisk, criteria }: ReportValues): SaveDraft {
  return {
    summary: textOrNull(summary),
    completedOn: completedOn === '' ? null : completedOn,
    residualRisk: textOrNull(residualRisk),
    criteria: Object.entries(criteria).map(([criterionId, { note, evidenceIds }]) => ({
      criterionId,
      note: textOrNull(note),
      evidenceIds,
    })),
  };
}

export function toReport({ summary, completedOn, residualRisk, criteria }: ReportValues): ReportBody {
  return {
    summary,
    completedOn,
    attested: true,
    ...(residualRisk.trim() === '' ? {} : { residualRisk }),
    evidence: Object.entries(criteria).map(([criterionId, { note, evidenceIds }]) => ({
      criterionId,
      evidenceIds,
      ...(note.trim() === '' ? {} : { note }),
    })),
  };
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
