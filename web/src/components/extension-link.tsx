import { useUser } from '../api/use-session';
import { defineTexts } from '../i18n/i18n';
import { ButtonLink } from './button';

const useTexts = defineTexts('extension-link', {
  ko: { ask: '기한 연장 신청', look: '기한 연장 신청 내역' },
  en: { ask: 'Request an extension', look: 'Extension requests' },
});

/** The way to ask for a later date and to what was asked before. */
export function ExtensionLink({ due }: { due: { deadlineId: string; satisfiedAt?: string | null } }) {
  const t = useTexts();
  const { permissions } = useUser();
  if (!permissions.includes('extension-requests.read')) return null;
  const mayAsk = permissions.includes('extension-requests.create') && !due.satisfiedAt;
  return (
    <p>
      <ButtonLink size="small" kind="tertiary" to={`/deadlines/${due.deadlineId}/extension`}>
        {mayAsk ? t('ask') : t('look')}
      </ButtonLink>
    </p>
  );
}
