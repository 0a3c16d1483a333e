import { Outlet } from 'react-router';
import { useAppTexts } from './app-texts';
import { LanguageButton } from './preferences';

/** Around the pages that are open to everybody. The rest of the application is opened anew, with its sign-in. */
export function PublicShell() {
  const t = useAppTexts();
  return (
    <div className="jg-shell">
      <a className="jg-skip" href="#content">
        {t('skip')}
      </a>
      <header className="jg-head">
        <div className="jg-head-inner">
          <a href="/" className="jg-brand">
            <img src="/favicon.svg" alt="" width="28" height="28" />
            <span>{t('product')}</span>
          </a>
          <LanguageButton />
          <a href="/">{t('signInTitle')}</a>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="jg-foot">
        <p>{t('footer')}</p>
      </footer>
    </div>
  );
}
