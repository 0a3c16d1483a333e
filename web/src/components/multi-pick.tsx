import { useState, type ReactNode } from 'react';
import { defineTexts } from '../i18n/i18n';
import { Button } from './button';
import { Combobox, type Suggestion } from './combobox';

const useTexts = defineTexts('multi-pick', {
  ko: { remove: '빼기', removeNamed: '{{name}} 빼기', chosen: '{{label}}: 고른 것' },
  en: { remove: 'Remove', removeNamed: 'Remove {{name}}', chosen: '{{label}}: chosen' },
});

const SHOWN = 12;

interface MultiPickProps {
  label: string;
  hint?: ReactNode;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  options: readonly Suggestion[];
  /** Ids of what is chosen, in the order in which it was. */
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** More about a chosen one, such as a field that belongs to it. */
  more?: (id: string) => ReactNode;
}

/** Several out of many: a search box that adds, and the list of what was added. */
export function MultiPick({ label, hint, error, required, disabled, options, value, onChange, more }: MultiPickProps) {
  const t = useTexts();
  const [text, setText] = useState('');
  const open = options.filter(({ id }) => !value.includes(id));
  const nameOf = (id: string) => options.find((option) => option.id === id)?.text ?? id;
  return (
    <div className="jg-field">
      <Combobox
        label={label}
        hint={hint}
        error={error}
        required={required}
        disabled={disabled}
        text={text}
        onText={setText}
        suggestions={matching(open, text).slice(0, SHOWN)}
        onPick={({ id }) => {
          setText('');
          onChange([...value, id]);
        }}
      />
      {value.length > 0 && (
        <ul className="jg-chosen" aria-label={t('chosen', { label })}>
          {value.map((id) => (
            <li key={id}>
              <span>{nameOf(id)}</span>
              {!disabled && (
                <Button
                  size="xsmall"
                  kind="tertiary"
                  aria-label={t('removeNamed', { name: nameOf(id) })}
                  onClick={() => onChange(value.filter((one) => one !== id))}
                >
                  {t('remove')}
                </Button>
              )}
              {more && <div className="jg-chosen-more">{more(id)}</div>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Every word of the text must occur, in whatever order; spaces inside Korean words do not matter. */
function matching(options: readonly Suggestion[], text: string): readonly Suggestion[] {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean);
  return options.filter((option) => {
    const read = `${option.id} ${option.text} ${option.detail ?? ''}`.toLowerCase();
    return words.every((word) => read.includes(word) || read.replaceAll(' ', '').includes(word));
  });
}
