import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useCommand } from '../../api/command';
import { CodeBadge } from '../../components/badge';
import { Button } from '../../components/button';
import { useContentPath } from '../../components/content-view';
import { Dialog } from '../../components/dialog';
import { TextArea, TextField } from '../../components/field';
import { errorOf, Form } from '../../components/form';
import { FormButtons } from '../../components/moves';
import { Section } from '../../components/page';
import { Table } from '../../components/table';
import { Instant } from '../../components/time';
import { notify } from '../../lib/notices';
import type { Edition, SensitivePlace } from './editions';
import { useEditionTexts } from './texts';

/** What stands in the way of a release, each place with the way to redact it. */
export function SensitivePlaces({ edition }: { edition: Edition }) {
  const t = useEditionTexts();
  const pathOf = useContentPath();
  const [chosen, setChosen] = useState<SensitivePlace | null>(null);
  return (
    <Section title={t('places')}>
      <p className="jg-quiet">{t('placesHint')}</p>
      {edition.sensitivePlaces.length === 0 ? (
        <p>{t('placesNone')}</p>
      ) : (
        <Table
          caption={t('places')}
          rows={edition.sensitivePlaces}
          rowKey={({ path, kind, found }) => `${path} ${kind} ${found}`}
          columns={[
            { key: 'place', title: t('place'), isName: true, cell: ({ path }) => pathOf(path) },
            { key: 'kind', title: t('kind'), cell: ({ kind }) => <CodeBadge list="personalDataKind" code={kind} /> },
            { key: 'found', title: t('found'), cell: ({ found }) => <span className="jg-prose">{found}</span> },
            {
              key: 'acts',
              title: t('acts'),
              cell: (place) =>
                edition.mayRedact && (
                  <Button
                    size="small"
                    aria-label={t('redactAbout', { found: place.found })}
                    onClick={() => setChosen(place)}
                  >
                    {t('redact')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {chosen && (
        <Dialog title={t('redact')} onClose={() => setChosen(null)}>
          <RedactForm edition={edition} place={chosen} onDone={() => setChosen(null)} />
        </Dialog>
      )}
    </Section>
  );
}

function RedactForm({ edition, place, onDone }: { edition: Edition; place: SensitivePlace; onDone: () => void }) {
  const t = useEditionTexts();
  const command = useCommand();
  const form = useForm({
    defaultValues: { original: place.found, replacement: t('replacementDefault'), reason: '' },
  });
  const send = (values: { original: string; replacement: string; reason: string }) =>
    command
      .mutateAsync({
        path: `/api/report-editions/${edition.id}/redact`,
        version: edition.version,
        body: { path: place.path, ...values },
      })
      .then(
        () => {
          notify(t('redacted'));
          onDone();
        },
        () => undefined,
      );
  return (
    <Form form={form} error={command.error} onSubmit={send}>
      <TextField
        label={t('original')}
        required
        error={errorOf(form, 'original')}
        field={form.register('original', { required: t('textMissing') })}
      />
      <TextField
        label={t('replacement')}
        required
        error={errorOf(form, 'replacement')}
        field={form.register('replacement', { required: t('textMissing') })}
      />
      <TextArea
        label={t('reason')}
        required
        error={errorOf(form, 'reason')}
        field={form.register('reason', { required: t('reasonMissing') })}
      />
      <FormButtons submitText={t('redact')} isBusy={command.isPending} onCancel={onDone} />
    </Form>
  );
}

/** Kept inside the ministry: what stood there, and why it no longer does. */
export function Redactions({ edition }: { edition: Edition }) {
  const t = useEditionTexts();
  const pathOf = useContentPath();
  return (
    <Section title={t('redactions')}>
      <Table
        caption={t('redactions')}
        rows={edition.redactions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'place', title: t('place'), isName: true, cell: ({ path }) => pathOf(path) },
          { key: 'original', title: t('original'), cell: ({ original }) => original },
          { key: 'replacement', title: t('replacement'), cell: ({ replacement }) => replacement },
          { key: 'reason', title: t('reason'), cell: ({ reason }) => reason },
          { key: 'by', title: t('redactedBy'), cell: ({ redactedByName }) => redactedByName },
          { key: 'at', title: t('redactedAt'), cell: ({ redactedAt }) => <Instant at={redactedAt} /> },
        ]}
      />
    </Section>
  );
}
