import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../i18n/i18n';
import { useLabels } from '../i18n/labels';
import { formatDay, formatInstant } from '../lib/dates';
import { useContentTexts } from './content-texts';
import './content-view.css';

/** Plain content of a document or of a submission, as the server keeps it. */
export type Content = unknown;
type Members = Readonly<Record<string, Content>>;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const STEP = /^([^[]+)(?:\[(.+)\])?$/;

/** Any content, members with their names; texts in two languages in that of the reader. */
export function ContentView({
  content,
  omit = [],
  parent = '',
}: {
  content: Content;
  omit?: readonly string[];
  /** The name under which the content stands in what it is a part of. */
  parent?: string;
}) {
  if (!isMembers(content)) return <Value value={content} parent={parent} />;
  return <MemberList members={content} omit={omit} parent={parent} />;
}

function MemberList({ members, omit = [], parent }: { members: Members; omit?: readonly string[]; parent: string }) {
  const { fieldLabel } = useLabels();
  const shown = Object.entries(members).filter(([name, value]) => !omit.includes(name) && !isEmpty(value));
  return (
    <dl className="jg-content">
      {shown.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{fieldLabel(name, parent)}</dt>
          <dd>
            <Value value={value} parent={name} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** One value in words. */
export function Value({ value, parent = '' }: { value: Content; parent?: string }): ReactNode {
  const t = useContentTexts();
  const language = useLanguage();
  if (isEmpty(value)) return <span className="jg-quiet">{t('none')}</span>;
  if (typeof value === 'boolean') return value ? t('yes') : t('no');
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return <span className="jg-prose">{readable(value, language)}</span>;
  if (Array.isArray(value)) return <Items items={value as Content[]} parent={parent} />;
  const members = value as Members;
  if (isBilingual(members)) return <span>{members[language]}</span>;
  if (isTime(members)) {
    const time = members.precision === 'DAY' ? formatDay(members.at, language) : formatInstant(members.at, language);
    return members.approximate ? t('about', { time }) : time;
  }
  return <MemberList members={members} parent={parent} />;
}

function Items({ items, parent }: { items: readonly Content[]; parent: string }) {
  return (
    <ul className="jg-content-items">
      {items.map((item, index) => (
        // The order of the items is their only identity.
        <li key={index}>
          <Value value={item} parent={parent} />
        </li>
      ))}
    </ul>
  );
}

/** Where in a content something stands, in words: `요구사항 점검-…-1 › 이행 판단 기준 2 › 내용`. */
export function useContentPath(): (path: string) => string {
  const { fieldLabel } = useLabels();
  return (path) => {
    const steps = splitPath(path).map((step) => STEP.exec(step) ?? [step, step, undefined]);
    return steps
      .map(([, name, key], at) => [fieldLabel(name ?? '', steps[at - 1]?.[1] ?? ''), key].filter(Boolean).join(' '))
      .join(' › ');
  };
}

/** Points within a key, such as that of a number, do not divide. */
function splitPath(path: string): string[] {
  return path.match(/[^.[]+(?:\[[^\]]*\])?/g) ?? [];
}

function readable(text: string, language: 'ko' | 'en'): string {
  if (INSTANT.test(text) && !Number.isNaN(Date.parse(text))) return formatInstant(text, language);
  return DAY.test(text) ? formatDay(text, language) : text;
}

function isEmpty(value: Content): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function isMembers(value: Content): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isBilingual(value as Members);
}

function isBilingual(members: Members): members is Readonly<Record<'ko' | 'en', string>> {
  return typeof members.ko === 'string' && typeof members.en === 'string';
}

function isTime(members: Members): members is { at: string; precision: string; approximate: boolean } {
  return typeof members.at === 'string' && typeof members.precision === 'string';
}
