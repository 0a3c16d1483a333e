import { useState, type ReactNode } from 'react';
import { Button } from './button';
import { useComponentTexts } from './component-texts';

export interface ConflictField {
  readonly name: string;
  readonly title: string;
  readonly mine: ReactNode;
  readonly theirs: ReactNode;
}

/** Both versions of what two people wrote, field by field; the person chooses, nothing is overwritten unseen. */
export function Conflict({
  fields,
  onResolve,
}: {
  /** The fields that differ. */
  fields: readonly ConflictField[];
  /** Names of the fields whose saved text stays. */
  onResolve: (theirs: ReadonlySet<string>) => void;
}) {
  const t = useComponentTexts();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (name: string, takeTheirs: boolean) =>
    setTheirs((chosen) => new Set([...chosen].filter((one) => one !== name).concat(takeTheirs ? [name] : [])));
  return (
    <section className="jg-conflict" role="alert" aria-label={t('conflictTitle')}>
      <h2>{t('conflictTitle')}</h2>
      <p>{t('conflictText')}</p>
      {fields.map(({ name, title, mine, theirs: saved }) => (
        <fieldset key={name}>
          <legend>{title}</legend>
          <div className="jg-two-columns">
            <Version
              name={name}
              title={t('conflictMine')}
              isChosen={!theirs.has(name)}
              onChoose={() => choose(name, false)}
            >
              {mine}
            </Version>
            <Version
              name={name}
              title={t('conflictTheirs')}
              isChosen={theirs.has(name)}
              onChoose={() => choose(name, true)}
            >
              {saved}
            </Version>
          </div>
        </fieldset>
      ))}
      <Button kind="primary" onClick={() => onResolve(theirs)}>
        {t('conflictUse')}
      </Button>
    </section>
  );
}

function Version({
  name,
  title,
  isChosen,
  onChoose,
  children,
}: {
  name: string;
  title: string;
  isChosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}) {
  const t = useComponentTexts();
  return (
    <label className={`jg-version${isChosen ? ' is-chosen' : ''}`}>
      <span className="jg-version-head">
        <input type="radio" name={`conflict-${name}`} checked={isChosen} onChange={onChoose} /> {title}
      </span>
      <span className="jg-prose">{children || t('empty')}</span>
    </label>
  );
}
