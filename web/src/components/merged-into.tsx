import { Link } from 'react-router';
import { defineTexts } from '../i18n/i18n';

const useTexts = defineTexts('merged-into', {
  ko: { goesOn: '병합되어 이어지는 사건:' },
  en: { goesOn: 'Merged; goes on in' },
});

/** Leads from a case that was merged to the one in which it goes on; nothing for any other case. */
export function MergedInto({ target }: { target: { id: string; caseNo: string } | null }) {
  const t = useTexts();
  if (target === null) return null;
  return (
    <p className="jg-merged-into">
      {t('goesOn')} <Link to={`/cases/${target.id}`}>{target.caseNo}</Link>
    </p>
  );
}
