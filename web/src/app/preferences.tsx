import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../components/button';
import { chooseLanguage, useLanguage } from '../i18n/i18n';
import { loadLabels } from '../i18n/labels';
import { useAppTexts } from './app-texts';
import { applyDisplayMode, currentDisplayMode, DISPLAY_MODES, type DisplayMode } from './display-mode';

/** Changes the language of the interface and of the server's answers. */
export function LanguageButton() {
  const t = useAppTexts();
  const language = useLanguage();
  const queries = useQueryClient();
  const other = language === 'ko' ? 'en' : 'ko';
  const change = async () => {
    await chooseLanguage(other);
    await loadLabels();
    await queries.invalidateQueries();
  };
  return (
    <Button kind="text" size="small" onClick={() => void change()} lang={other}>
      {t('languageOther')}
    </Button>
  );
}

export function DisplayModeChoice() {
  const t = useAppTexts();
  const [mode, setMode] = useState(currentDisplayMode);
  const texts: Record<DisplayMode, string> = {
    light: t('modeLight'),
    'high-contrast': t('modeContrast'),
    theme: t('modeSystem'),
  };
  const choose = (chosen: DisplayMode) => {
    applyDisplayMode(chosen);
    setMode(chosen);
  };
  return (
    <fieldset className="jg-choice">
      <legend>{t('displayMode')}</legend>
      {DISPLAY_MODES.map((one) => (
        <div key={one} className="jg-check">
          <input type="radio" id={`mode-${one}`} name="mode" checked={mode === one} onChange={() => choose(one)} />
          <label htmlFor={`mode-${one}`}>{texts[one]}</label>
        </div>
      ))}
    </fieldset>
  );
}
