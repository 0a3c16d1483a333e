import { useState } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useNavigate } from 'react-router';
import { signOut } from '../api/session-store';
import { useSession, useUser } from '../api/use-session';
import { Button } from '../components/button';
import { Dialog } from '../components/dialog';
import { countDrafts, dropAllDrafts } from '../lib/draft-store';
import { dismiss, useNotices } from '../lib/notices';
import { useLanguage } from '../i18n/i18n';
import { useComponentTexts } from '../components/component-texts';
import { useAppTexts } from './app-texts';
import { useKeptFocus } from './kept-focus';
import { DisplayModeChoice, LanguageButton } from './preferences';
import { SignInForm } from './sign-in-form';

const MENU = [
  { to: '/', key: 'home', permission: null },
  { to: '/cases', key: 'cases', permission: 'cases.read' },
  { to: '/deadlines', key: 'deadlines', permission: 'deadlines.read' },
  { to: '/absences', key: 'absences', permission: 'absences.read' },
  { to: '/calendar', key: 'calendar', permission: 'reference.manage' },
  { to: '/documents', key: 'documents', permission: 'documents.read' },
  { to: '/monthly-status', key: 'monthlyStatus', permission: 'monthly-status.read' },
  { to: '/templates', key: 'templates', permission: 'templates.draft' },
  { to: '/purges', key: 'purges', permission: 'evidence.purge' },
] as const;

/** Everything around a page: skip link, head with menu and search, notices, and the sign-in again when the session ends. */
export function Shell() {
  const t = useAppTexts();
  useKeptFocus();
  return (
    <div className="jg-shell">
      <a className="jg-skip" href="#content">
        {t('skip')}
      </a>
      <Head />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="jg-foot">
        <p>{t('footer')}</p>
        <a href="/verify">{t('verifyDocument')}</a>
        <a href="/api/docs">{t('apiDocs')}</a>
      </footer>
      <Notices />
      <SignInAgain />
      <ScrollRestoration />
    </div>
  );
}

function Head() {
  const t = useAppTexts();
  const { permissions } = useUser();
  return (
    <header className="jg-head">
      <div className="jg-head-inner">
        <Link to="/" className="jg-brand">
          <img src="/favicon.svg" alt="" width="28" height="28" />
          <span>{t('product')}</span>
        </Link>
        <nav aria-label={t('mainMenu')} className="jg-menu">
          <ul>
            {MENU.filter(({ permission }) => permission === null || permissions.includes(permission)).map(
              ({ to, key }) => (
                <li key={to}>
                  <NavLink to={to} end={to === '/'}>
                    {t(key)}
                  </NavLink>
                </li>
              ),
            )}
          </ul>
        </nav>
        {permissions.includes('search.read') && <SearchBox />}
        <LanguageButton />
        <AccountMenu />
      </div>
    </header>
  );
}

function SearchBox() {
  const t = useAppTexts();
  const navigate = useNavigate();
  const submit = (form: FormData) => {
    const typed = form.get('q');
    const q = typeof typed === 'string' ? typed.trim() : '';
    if (q !== '') void navigate(`/search?q=${encodeURIComponent(q)}`);
  };
  return (
    <form role="search" className="jg-search" action={submit}>
      <label htmlFor="search" className="sr-only">
        {t('search')}
      </label>
      <input
        id="search"
        name="q"
        type="search"
        placeholder={t('searchHint')}
        maxLength={100}
        className="krds-input small"
      />
      <button type="submit" className="jg-icon-button">
        <SearchIcon />
        <span className="sr-only">{t('search')}</span>
      </button>
    </form>
  );
}

function SearchIcon() {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
    >
      <circle cx="7.5" cy="7.5" r="5.5" />
      <path d="M12 12l4.5 4.5" strokeLinecap="round" />
    </svg>
  );
}

function AccountMenu() {
  const t = useAppTexts();
  const language = useLanguage();
  const user = useUser();
  const [isLeaving, setLeaving] = useState(false);
  const drafts = isLeaving ? countDrafts(user.id) : 0;
  const leave = () => {
    dropAllDrafts(user.id);
    void signOut();
  };
  return (
    <details className="jg-account">
      <summary>
        {user.name} <span className="sr-only">{t('account')}</span>
      </summary>
      <div className="jg-account-body">
        <p>
          <strong>{user.name}</strong> {user.title}
          <br />
          {language === 'ko' ? user.organisation.nameKo : user.organisation.nameEn}
          <br />
          <span className="jg-quiet">{user.email}</span>
        </p>
        <p>
          <Link to="/jobs">{t('myJobs')}</Link>
        </p>
        <DisplayModeChoice />
        <Button kind="tertiary" size="small" onClick={() => (countDrafts(user.id) > 0 ? setLeaving(true) : leave())}>
          {t('signOut')}
        </Button>
      </div>
      {isLeaving && (
        <Dialog title={t('signOutDraftsTitle')} onClose={() => setLeaving(false)}>
          <p>{t('signOutQuestion', { count: drafts })}</p>
          <div className="jg-actions">
            <Button kind="primary" onClick={() => setLeaving(false)}>
              {t('stay')}
            </Button>
            <Button kind="tertiary" onClick={leave}>
              {t('signOut')}
            </Button>
          </div>
        </Dialog>
      )}
    </details>
  );
}

/** The page behind stays as it is; requests that found the session ended go on after the sign-in. */
function SignInAgain() {
  const t = useAppTexts();
  const session = useSession();
  if (session.kind !== 'expired') return null;
  return (
    <Dialog title={t('signInAgainTitle')}>
      <p>{t('signInAgainText')}</p>
      <SignInForm email={session.user.email} />
    </Dialog>
  );
}

function Notices() {
  const t = useAppTexts();
  const c = useComponentTexts();
  const notices = useNotices();
  return (
    <section className="jg-notices" aria-label={t('notices')} aria-live="polite">
      {notices.map(({ id, kind, text }) => (
        <div key={id} className={`jg-note ${kind}`}>
          <p>{text}</p>
          <button type="button" className="jg-icon-button" onClick={() => dismiss(id)}>
            <span aria-hidden="true">✕</span>
            <span className="sr-only">{c('dismiss')}</span>
          </button>
        </div>
      ))}
    </section>
  );
}
