import { defineTexts } from '../i18n/i18n';
import { wordDifference } from '../lib/word-difference';

const useTexts = defineTexts('difference', {
  ko: { removed: '뺀 내용', added: '더한 내용', endOfChange: '끝' },
  en: { removed: 'removed', added: 'added', endOfChange: 'end' },
});

/** A text beside what it was before: what went is struck through, what came is underlined, and both are said in words. */
export function Difference({ before, after }: { before: string | null; after: string | null }) {
  const t = useTexts();
  return (
    <p className="jg-prose">
      {wordDifference(before ?? '', after ?? '').map(({ kind, text }, index) => {
        const key = `${index}${kind}`;
        if (kind === 'same') return <span key={key}>{text}</span>;
        const words = (
          <>
            <span className="sr-only">[{t(kind)}] </span>
            {text}
            <span className="sr-only"> [{t('endOfChange')}]</span>
          </>
        );
        return kind === 'added' ? <ins key={key}>{words}</ins> : <del key={key}>{words}</del>;
      })}
    </p>
  );
}
