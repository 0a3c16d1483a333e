import { useLanguage } from '../../i18n/i18n';
import { useSanctionTexts } from './sanction-texts';

/** Whole won in the words of the language. */
export function useWon(): (amount: number) => string {
  const t = useSanctionTexts();
  const language = useLanguage();
  return (amount) => t('won', { amount: amount.toLocaleString(language) });
}
