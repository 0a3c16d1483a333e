import { StatusBadge } from '../../components/badge';
import { DueBadge } from '../../components/due';
import { PageHeader } from '../../components/page';
import type { Action } from './action-data';
import { useActionTexts } from './texts';

/** The head of every page about one action. */
export function ActionHead({ action, title }: { action: Action; title?: string }) {
  const t = useActionTexts();
  const { actionNo, caseId, caseNo, requirementTitle, status } = action;
  const crumbs = [
    { to: `/cases/${caseId}`, text: caseNo },
    { to: `/actions?caseId=${caseId}`, text: t('listTitle') },
    ...(title ? [{ to: `/actions/${action.id}`, text: actionNo }] : []),
  ];
  return (
    <PageHeader
      title={title ?? requirementTitle}
      eyebrow={title ? `${actionNo} ${requirementTitle}` : actionNo}
      crumbs={crumbs}
      badges={
        <>
          <StatusBadge machine="corrective-action" status={status} />
          <DueBadge due={action} />
        </>
      }
    />
  );
}
