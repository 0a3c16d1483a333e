import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { signIn } from '../api/session-store';
import { Button } from '../components/button';
import { ProblemNote } from '../components/states';
import { useLanguage } from '../i18n/i18n';
import { useAppTexts } from './app-texts';
import { LanguageButton } from './preferences';
import { SignInForm } from './sign-in-form';

export function SignInPage() {
  const t = useAppTexts();
  return (
    <main className="jg-sign-in" id="content">
      <title>{`${t('signInTitle')} · ${t('product')}`}</title>
      <div className="jg-sign-in-head">
        <p className="jg-brand">
          <img src="/favicon.svg" alt="" width="36" height="36" /> {t('product')}
        </p>
        <LanguageButton />
      </div>
      <p className="jg-lead">{t('welcome')}</p>
      <div className="jg-sign-in-columns">
        <section aria-label={t('signInTitle')} className="jg-card">
          <h1>{t('signInTitle')}</h1>
          <SignInForm />
        </section>
        <DemoAccounts />
      </div>
      <p>
        <a href="/verify">{t('verifyDocument')}</a> · <a href="/public/reports">{t('publicReports')}</a>
      </p>
    </main>
  );
}

interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly side: 'MINISTRY' | 'PROVIDER' | 'EXPERT';
  readonly titleKo: string;
  readonly titleEn: string;
  readonly organisationKo: string;
  readonly organisationEn: string;
}

interface DemoAccountsAnswer {
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
}

/** Offered only where the server has loaded the demo; elsewhere the server knows no such address. */
function DemoAccounts() {
  const t = useAppTexts();
  const language = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const { data } = useQuery({ queryKey: ['demo-accounts'], queryFn: loadDemoAccounts, retry: false });
  const password = data?.password;
  if (!data || !password) return null;
  const enter = (account: DemoAccount) => signIn(account.email, password).catch(setError);
  const sides = ['MINISTRY', 'PROVIDER', 'EXPERT'] as const;
  return (
    <section aria-label={t('demoTitle')} className="jg-card jg-demo">
      <h2>{t('demoTitle')}</h2>
      <p>{t('demoText')}</p>
      <ProblemNote error={error} />
      {sides.map((side) => (
        <div key={side}>
          <h3>{t(`demoGroup_${side}`)}</h3>
          <ul>
            {data.accounts
              .filter((account) => account.side === side)
              .map((account) => (
                <li key={account.email}>
                  <Button kind="tertiary" onClick={() => void enter(account)}>
                    <span>
                      <strong>{language === 'ko' ? account.titleKo : account.titleEn}</strong>
                      <span className="jg-quiet">
                        {' '}
                        {language === 'ko' ? account.organisationKo : account.organisationEn}
                      </span>
                    </span>
                  </Button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

async function loadDemoAccounts(): Promise<DemoAccountsAnswer | null> {
  const response = await fetch('/api/demo/accounts');
  return response.ok ? ((await response.json()) as DemoAccountsAnswer) : null;
}
