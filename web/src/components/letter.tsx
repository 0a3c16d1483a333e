import type { ReactNode } from 'react';
import { Day } from './time';
import { useLetterTexts } from './letter-texts';
import './letter.css';

export interface LetterHead {
  readonly department: string | null;
  /** Null before the approval gives them; absent where the letter is shown without them. */
  readonly documentNo?: string | null;
  readonly issuedAt?: string | null;
  readonly recipient: string | null;
  readonly title: string;
}

/** An official letter in the form of the ministry's: sender, number and day, recipient, title, body, officer. */
export function Letter({ head, foot, children }: { head: LetterHead; foot?: ReactNode; children: ReactNode }) {
  const t = useLetterTexts();
  return (
    <article className="jg-letter">
      <p className="jg-letter-sender">{t('ministry')}</p>
      <dl className="jg-letter-head">
        {head.documentNo !== undefined && (
          <>
            <dt>{t('number')}</dt>
            <dd>{head.documentNo ?? <em>{t('numberPending')}</em>}</dd>
          </>
        )}
        {head.issuedAt !== undefined && (
          <>
            <dt>{t('issued')}</dt>
            <dd>{head.issuedAt ? <Day on={head.issuedAt} /> : <em>{t('dayPending')}</em>}</dd>
          </>
        )}
        {head.recipient && (
          <>
            <dt>{t('recipient')}</dt>
            <dd>{head.recipient}</dd>
          </>
        )}
        <dt>{t('title')}</dt>
        <dd>
          <strong>{head.title}</strong>
        </dd>
      </dl>
      <div className="jg-letter-body">{children}</div>
      {(foot || head.department) && (
        <footer className="jg-letter-foot">
          {head.department && <p>{head.department}</p>}
          {foot}
        </footer>
      )}
    </article>
  );
}

/** A numbered part of the body. */
export function LetterPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="jg-letter-part">
      <h3>{title}</h3>
      {children}
    </section>
  );
}
