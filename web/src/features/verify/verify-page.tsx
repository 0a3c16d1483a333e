import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { useParams } from 'react-router';
import { Badge } from '../../components/badge';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { FilePick } from '../../components/file-pick';
import { errorOf, Form } from '../../components/form';
import { Facts, PageHeader, Section } from '../../components/page';
import { Day } from '../../components/time';
import { useLabels } from '../../i18n/labels';
import { askByCode, askByFile, type Check, type Standing } from './ask';
import { useVerifyTexts } from './texts';

const IDLE: Check = { kind: 'idle' };

/** Opened by the QR code of a document with its code in the address, and asks at once. */
export function Component() {
  const t = useVerifyTexts();
  const { code = '' } = useParams();
  const [check, setCheck] = useState<Check>(code === '' ? IDLE : { kind: 'asking' });
  const result = useRef<HTMLDivElement>(null);
  const latest = useRef(0);
  const ask = async (answer: Promise<Check>) => {
    const turn = ++latest.current;
    setCheck({ kind: 'asking' });
    const outcome = await answer;
    if (turn === latest.current) setCheck(outcome);
  };
  useEffect(() => {
    if (code !== '') void ask(askByCode(code));
  }, [code]);
  useEffect(() => {
    if (check.kind === 'answered' || check.kind === 'failed') result.current?.focus();
  }, [check]);
  return (
    <>
      <PageHeader title={t('title')}>
        <p className="jg-lead">{t('lead')}</p>
      </PageHeader>
      <div role="status" tabIndex={-1} ref={result}>
        <Outcome check={check} />
      </div>
      <ByCode code={code} onAsk={(typed) => ask(askByCode(typed))} />
      <Section title={t('byFile')}>
        <p>{t('fileHint')}</p>
        <FilePick
          text={t('file')}
          accept="application/pdf,.pdf"
          onPick={([file]) => {
            if (file) void ask(askByFile(file));
          }}
        />
      </Section>
    </>
  );
}

function ByCode({ code, onAsk }: { code: string; onAsk: (code: string) => Promise<void> }) {
  const t = useVerifyTexts();
  const form = useForm({ defaultValues: { code } });
  return (
    <Section title={t('byCode')}>
      <Form form={form} label={t('byCode')} onSubmit={({ code: typed }) => onAsk(typed.trim())}>
        <TextField
          label={t('code')}
          hint={t('codeHint')}
          error={errorOf(form, 'code')}
          autoComplete="off"
          maxLength={60}
          field={form.register('code', { validate: (typed) => typed.trim() !== '' || t('codeMissing') })}
        />
        <Button kind="primary" type="submit">
          {t('check')}
        </Button>
      </Form>
    </Section>
  );
}

function Outcome({ check }: { check: Check }) {
  const t = useVerifyTexts();
  if (check.kind === 'idle') return null;
  if (check.kind === 'asking') return <p>{t('checking')}</p>;
  if (check.kind === 'failed') return <p className="jg-note warning">{t(check.why)}</p>;
  return <Answer answer={check.answer} fingerprint={check.fingerprint} />;
}

const TONES = {
  GENUINE: 'success',
  SUPERSEDED: 'warning',
  CORRECTED: 'warning',
  REVOKED: 'danger',
  UNKNOWN: 'danger',
} as const;

function Answer({ answer, fingerprint }: { answer: Standing; fingerprint: string | null }) {
  const t = useVerifyTexts();
  const { label } = useLabels();
  const { standing, documentNo, issuedOn, replacedBy } = answer;
  return (
    <Section title={t('result')}>
      <p>
        <Badge tone={TONES[standing]}>{label('verificationStanding', standing)}</Badge> {t(standing)}
      </p>
      <Facts
        items={[
          [t('documentNo'), documentNo],
          [t('issuedOn'), issuedOn && <Day on={issuedOn} />],
          [t('replacedBy'), replacedBy],
          [t('fingerprint'), fingerprint && <span className="jg-hash">{fingerprint}</span>],
        ]}
      />
    </Section>
  );
}
