import { useId, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { defineTexts } from '../i18n/i18n';
import { Field } from './field';
import './combobox.css';

export interface Suggestion {
  readonly id: string;
  readonly text: string;
  readonly detail?: string | null;
}

const useTexts = defineTexts('combobox', {
  ko: { found_other: '제안 {{count}}건', none: '찾은 것이 없습니다.' },
  en: { found_one: '{{count}} suggestion', found_other: '{{count}} suggestions', none: 'Nothing found.' },
});

interface ComboboxProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  text: string;
  onText: (text: string) => void;
  /** What fits the text; null while it is not known. */
  suggestions: readonly Suggestion[] | null;
  onPick: (suggestion: Suggestion) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A text box with suggestions below it: arrows and Enter choose, Escape closes, typing goes on at any time. */
export function Combobox({
  label,
  hint,
  error,
  required,
  disabled,
  text,
  onText,
  suggestions,
  onPick,
  inputRef,
}: ComboboxProps) {
  const t = useTexts();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const shown = isOpen ? (suggestions ?? []) : [];
  const pick = (suggestion: Suggestion) => {
    setOpen(false);
    setActive(-1);
    onPick(suggestion);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = shown[active];
    if (step !== undefined) {
      event.preventDefault();
      setOpen(true);
      setActive(moved(active, step, suggestions?.length ?? 0));
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      pick(chosen);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      {({ id, describedBy, isInvalid }) => (
        <div className="jg-combobox">
          <input
            id={id}
            ref={inputRef}
            className="krds-input"
            role="combobox"
            autoComplete="off"
            value={text}
            disabled={disabled}
            aria-expanded={shown.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={shown[active] ? `${listId}-${active}` : undefined}
            aria-describedby={describedBy}
            aria-invalid={isInvalid || undefined}
            aria-required={required || undefined}
            onChange={(event) => {
              onText(event.target.value);
              setOpen(true);
              setActive(-1);
            }}
            onFocus={() => setOpen(true)}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onKeyDown={onKeyDown}
          />
          {/* A list that scrolls would be a stop of Tab of its own, and go away with the focus on it. */}
          <ul
            id={listId}
            role="listbox"
            aria-label={label}
            tabIndex={-1}
            className="jg-suggestions"
            hidden={shown.length === 0}
          >
            {shown.map((suggestion, index) => (
              <li
                key={suggestion.id}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                ref={index === active ? scrollIntoView : undefined}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => pick(suggestion)}
              >
                <span>{suggestion.text}</span>
                {suggestion.detail && <span className="jg-quiet">{suggestion.detail}</span>}
              </li>
            ))}
          </ul>
          <span className="sr-only" role="status">
            {isOpen && suggestions !== null && text !== ''
              ? suggestions.length === 0
                ? t('none')
                : t('found', { count: suggestions.length })
              : ''}
          </span>
          {isOpen && suggestions?.length === 0 && text !== '' && <p className="jg-hint">{t('none')}</p>}
        </div>
      )}
    </Field>
  );
}

function moved(active: number, step: number, count: number): number {
  if (count === 0) return -1;
  return (active + step + count + (active === -1 && step < 0 ? 1 : 0)) % count;
}

function scrollIntoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
