import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { components } from '../../generated/api';
import { sendOnce } from '../../api/send-once';
import { atIncident } from './at-incident';
import { caseBody, incidentBody, type CaseValues, type Stored } from './registration-values';

type CaseAnswer = components['schemas']['CaseResponse'];
type IncidentAnswer = components['schemas']['IncidentResponse'];

/** Words that the form leaves to the program. */
export interface Wording {
  readonly caseTitle: (values: CaseValues) => string;
  readonly incidentTitle: (values: CaseValues, index: number) => string;
  readonly assertedBy: (values: CaseValues) => string;
  readonly source: (values: CaseValues) => string;
}

export interface Registration {
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Resolves to the case when everything is stored, to null when something is left. */
  readonly send: () => Promise<Stored | null>;
}

/**
 * Stores the case and then each incident, every one under a key of its own. What is stored is noted in the form, which is
 * kept on the device, so that a broken connection or a reload resumes where it stopped and doubles nothing.
 */
export function useRegistration(form: UseFormReturn<CaseValues>, wording: Wording): Registration {
  const queries = useQueryClient();
  const [state, setState] = useState<{ isBusy: boolean; error: unknown }>({ isBusy: false, error: null });

  const fail = (error: unknown): null => {
    setState({ isBusy: false, error });
    return null;
  };

  const step = async <Answer>(path: string, body: unknown, key: string): Promise<Answer | { error: unknown }> => {
    form.setValue('inFlight', true);
    const outcome = await sendOnce<Answer>({ path, body }, key);
    form.setValue('inFlight', outcome.kind === 'uncertain');
    return outcome.kind === 'stored' ? outcome.answer : { error: outcome.error };
  };

  const storeCase = async (): Promise<Stored | null> => {
    const values = form.getValues();
    if (values.stored) return values.stored;
    const title = wording.caseTitle(values);
    if (values.title !== title) form.setValue('title', title);
    const answer = await step<CaseAnswer>('/api/cases', caseBody(values, title), values.caseKey);
    if ('error' in answer) {
      if (!form.getValues('inFlight')) {
        form.setValue('caseKey', crypto.randomUUID());
        form.setValue('title', values.title);
      }
      return fail(answer.error);
    }
    const stored = { id: answer.id, number: answer.caseNo };
    form.setValue('stored', stored);
    return stored;
  };

  const storeIncident = async (caseId: string, index: number): Promise<boolean> => {
    const values = form.getValues();
    const incident = values.incidents[index];
    if (!incident || incident.stored) return true;
    const body = incidentBody(incident, {
      providerId: values.providerId,
      title: wording.incidentTitle(values, index),
      assertedBy: wording.assertedBy(values),
      source: wording.source(values),
    });
    const answer = await step<IncidentAnswer>(`/api/cases/${caseId}/incidents`, body, incident.key);
    if ('error' in answer) {
      if (!form.getValues('inFlight')) form.setValue(`incidents.${index}.key`, crypto.randomUUID());
      fail(atIncident(answer.error, index));
      return false;
    }
    form.setValue(`incidents.${index}.stored`, { id: answer.id, number: answer.incidentNo });
    return true;
  };

  const send = async (): Promise<Stored | null> => {
    setState({ isBusy: true, error: null });
    const stored = await storeCase();
    if (!stored) return null;
    for (const index of form.getValues('incidents').keys()) if (!(await storeIncident(stored.id, index))) return null;
    setState({ isBusy: false, error: null });
    await queries.invalidateQueries();
    return stored;
  };

  return { ...state, send };
}
