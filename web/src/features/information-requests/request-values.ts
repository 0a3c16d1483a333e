import type { components } from '../../generated/api';

export type InformationRequest = components['schemas']['InformationRequestResponse'];
export type RequestedItem = components['schemas']['RequestedItemResponse'];

export interface RequestValues {
  providerId: string;
  title: string;
  reason: string;
  ground: 'LAW' | 'CONSENT';
  legalBasisId: string;
  consentBy: string;
  consentOn: string;
  due: 'DAYS' | 'DAY';
  periodDays: string;
  dueOn: string;
  urgentReason: string;
  returnRequired: boolean;
  refusalConsequence: string;
  penaltyCode: string;
  remarks: string;
  department: string;
  officer: string;
  contact: string;
  items: { title: string; detail: string }[];
}

export const EMPTY_ITEM = { title: '', detail: '' };

export function emptyRequest(providerId: string): RequestValues {
  return {
    providerId,
    title: '',
    reason: '',
    ground: 'LAW',
    legalBasisId: '',
    consentBy: '',
    consentOn: '',
    due: 'DAYS',
    periodDays: '7',
    dueOn: '',
    urgentReason: '',
    returnRequired: false,
    refusalConsequence: '',
    penaltyCode: '',
    remarks: '',
    department: '',
    officer: '',
    contact: '',
    items: [EMPTY_ITEM],
  };
}

export function valuesOf(request: InformationRequest): RequestValues {
  return {
    ...emptyRequest(request.providerId),
    ...groundOf(request),
    title: request.title,
    reason: request.reason,
    due: request.fixedDueOn === null ? 'DAYS' : 'DAY',
    periodDays: String(request.periodDays ?? 7),
    dueOn: request.fixedDueOn ?? '',
    urgentReason: request.urgentReason ?? '',
    returnRequired: request.returnRequired,
    remarks: request.remarks ?? '',
    department: request.officer.department,
    officer: request.officer.name,
    contact: request.officer.contact,
    items: request.items.map(({ title, detail }) => ({ title, detail: detail ?? '' })),
  };
}

function groundOf({ legalBasis, consent, refusalConsequence, penalty }: InformationRequest): Partial<RequestValues> {
  if (legalBasis === null) return { ground: 'CONSENT', consentBy: consent?.by ?? '', consentOn: consent?.on ?? '' };
  return {
    legalBasisId: legalBasis.id,
    refusalConsequence: refusalConsequence ?? '',
    penaltyCode: penalty?.code ?? '',
  };
}

/** What a request that asks again begins with: the items that were insufficient or had no answer. */
export function againOf(request: InformationRequest): RequestValues {
  const missing = request.items.filter(
    ({ answers, judgement }) => answers.length === 0 || judgement?.judgement === 'INSUFFICIENT',
  );
  const values = valuesOf(request);
  return {
    ...values,
    due: 'DAYS',
    dueOn: '',
    items: missing.map(({ title, detail, judgement }) => ({ title, detail: judgement?.note ?? detail ?? '' })),
  };
}

/** The content as the server takes it: what does not apply is left out. */
export function contentBody(values: RequestValues): object {
  const isLaw = values.ground === 'LAW';
  return {
    title: values.title,
    reason: values.reason,
    ...(isLaw
      ? {
          legalBasisId: values.legalBasisId,
          ...given('refusalConsequence', values.refusalConsequence),
          ...given('penaltyCode', values.penaltyCode),
        }
      : { consent: { by: values.consentBy, on: values.consentOn } }),
    ...(values.due === 'DAYS' ? { periodDays: Number(values.periodDays) } : { dueOn: values.dueOn }),
    ...given('urgentReason', values.urgentReason),
    returnRequired: values.returnRequired,
    ...given('remarks', values.remarks),
    officer: { department: values.department, name: values.officer, contact: values.contact },
    items: values.items.map(({ title, detail }) => ({ title, ...given('detail', detail) })),
  };
}

function given(name: string, text: string): Record<string, string> {
  return text.trim() === '' ? {} : { [name]: text };
}
