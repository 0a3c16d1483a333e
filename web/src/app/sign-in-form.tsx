import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { signIn } from '../api/session-store';
import { Button } from '../components/button';
import { TextField } from '../components/field';
import { Form, errorOf } from '../components/form';
import { useAppTexts } from './app-texts';

/** E-mail and password; afterwards the session store knows the person. */
export function SignInForm({ email = '', onSignedIn }: { email?: string; onSignedIn?: () => void }) {
  const t = useAppTexts();
  const form = useForm({ defaultValues: { email, password: '' } });
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (values: { email: string; password: string }) => {
    setBusy(true);
    setError(null);
    try {
      await signIn(values.email.trim(), values.password);
      onSignedIn?.();
    } catch (failure) {
      setError(failure);
      form.setValue('password', '');
      setBusy(false);
    }
  };
  return (
    <Form form={form} onSubmit={submit} error={error} label={t('signInTitle')}>
      <TextField
        label={t('email')}
        type="email"
        autoComplete="username"
        required
        error={errorOf(form, 'email')}
        field={form.register('email', { required: t('emailMissing') })}
      />
      <TextField
        label={t('password')}
        type="password"
        autoComplete="current-password"
        required
        error={errorOf(form, 'password')}
        field={form.register('password', { required: t('passwordMissing') })}
      />
      <Button type="submit" kind="primary" size="large" busy={busy}>
        {t('signInTitle')}
      </Button>
    </Form>
  );
}
