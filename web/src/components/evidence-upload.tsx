import { useEffect, useReducer, useRef, type DragEvent, type KeyboardEvent } from 'react';
import { isProblem } from '../api/problem';
import { sha256Of, uploadEvidence, type Evidence } from '../api/upload';
import { useLanguage } from '../i18n/i18n';
import { formatBytes, formatInstant } from '../lib/dates';
import { Button } from './button';
import { useComponentTexts } from './component-texts';
import { TextField } from './field';
import { FilePick } from './file-pick';

interface UploadItem {
  readonly key: string;
  readonly file: File;
  readonly caption: string;
  readonly state: 'waiting' | 'hashing' | 'sending' | 'stored' | 'failed';
  readonly percent: number;
  readonly sha256: string | null;
  readonly evidence: Evidence | null;
  readonly failure: string | null;
}

type Change =
  | { readonly kind: 'add'; readonly files: readonly File[] }
  | { readonly kind: 'change'; readonly key: string; readonly change: Partial<UploadItem> }
  | { readonly kind: 'remove'; readonly key: string };

/**
 * Sends pieces of evidence with their progress. A transfer that breaks stays on the list and can be sent again; the same
 * idempotency key makes sure that it is stored once. The fingerprint is computed on the device and compared with the
 * server's.
 */
export function EvidenceUpload({
  caseId,
  fields,
  onStored,
  withCamera = false,
  label,
}: {
  caseId: string;
  /** What goes with every file beside its title, such as `{ class: 'RECORD', origin: 'ON_SITE', providerId }`. */
  fields: Readonly<Record<string, string>>;
  onStored: (evidence: Evidence) => void;
  /** Offers the camera of a phone or tablet. */
  withCamera?: boolean;
  label: string;
}) {
  const t = useComponentTexts();
  const [items, change] = useReducer(reduce, []);
  const add = (files: readonly File[]) => change({ kind: 'add', files });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    add([...event.dataTransfer.files]);
  };
  return (
    <fieldset className="jg-upload" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <legend>{label}</legend>
      <p className="jg-hint">{t('fileDrop')}</p>
      <div className="jg-actions">
        <FilePick text={t('fileChoose')} multiple onPick={add} />
        {withCamera && <FilePick text={t('filePhoto')} accept="image/*" camera onPick={add} />}
      </div>
      <ul className="jg-upload-list">
        {items.map((item) => (
          <UploadRow
            key={item.key}
            item={item}
            path={`/api/cases/${caseId}/evidence`}
            fields={fields}
            onChange={(part) => change({ kind: 'change', key: item.key, change: part })}
            onRemove={() => change({ kind: 'remove', key: item.key })}
            onStored={onStored}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface UploadRowProps {
  item: UploadItem;
  path: string;
  fields: Readonly<Record<string, string>>;
  onChange: (change: Partial<UploadItem>) => void;
  onRemove: () => void;
  onStored: (evidence: Evidence) => void;
}

function UploadRow({ item, path, fields, onChange, onRemove, onStored }: UploadRowProps) {
  const t = useComponentTexts();
  const language = useLanguage();
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const run = async () => {
    stop.current = new AbortController();
    onChange({ state: 'hashing', failure: null, percent: 0 });
    try {
      const sha256 = await sha256Of(item.file);
      onChange({ state: 'sending', sha256 });
      const evidence = await uploadEvidence({
        path,
        file: item.file,
        fields: { ...fields, title: item.caption || item.file.name },
        idempotencyKey: item.key,
        onProgress: (sent, total) => onChange({ percent: Math.floor((sent / Math.max(total, 1)) * 100) }),
        signal: stop.current.signal,
      });
      onChange({ state: 'stored', evidence, percent: 100 });
      onStored(evidence);
    } catch (error) {
      onChange({ state: 'failed', failure: isProblem(error) ? error.detail : t('fileFailed') });
    }
  };
  const isIdle = item.state === 'waiting' || item.state === 'failed';
  return (
    <li>
      <div className="jg-upload-head">
        <strong>{item.file.name}</strong> <span className="jg-quiet">{formatBytes(item.file.size)}</span>
      </div>
      {isIdle && (
        <TextField
          label={t('fileCaption')}
          maxLength={200}
          defaultValue={item.caption}
          onKeyDown={sendNoForm}
          field={{
            name: 'caption',
            ref: () => undefined,
            onBlur: () => Promise.resolve(),
            onChange: (event: { target: { value: string } }) =>
              Promise.resolve(onChange({ caption: event.target.value })),
          }}
        />
      )}
      <UploadState item={item} language={language} />
      <div className="jg-actions">
        {isIdle && (
          <Button size="small" kind="primary" onClick={() => void run()}>
            {item.state === 'failed' ? t('fileRetry') : t('fileSend')}
          </Button>
        )}
        {item.state === 'sending' && (
          <Button size="small" kind="tertiary" onClick={() => stop.current?.abort()}>
            {t('fileStop')}
          </Button>
        )}
        {isIdle && (
          <Button size="small" kind="tertiary" onClick={onRemove}>
            {t('fileRemove')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Enter in a caption does not send the form around it. */
function sendNoForm(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

function UploadState({ item, language }: { item: UploadItem; language: 'ko' | 'en' }) {
  const t = useComponentTexts();
  if (item.state === 'hashing') return <p role="status">{t('fileHashing')}</p>;
  if (item.state === 'sending')
    return (
      <p>
        <progress max={100} value={item.percent} aria-label={item.file.name} />{' '}
        <span>{t('fileSending', { percent: item.percent })}</span>
      </p>
    );
  if (item.state === 'failed')
    return (
      <p className="jg-field-error" role="alert">
        {item.failure}
      </p>
    );
  if (!item.evidence) return null;
  const isSame = item.sha256 === null || item.sha256 === item.evidence.sha256;
  return (
    <div role="status">
      <p>
        {item.evidence.evidenceNo} · {t('fileStored', { at: formatInstant(item.evidence.receivedAt, language) })}
      </p>
      <p className="jg-hash">
        {t('fileHash')} {item.evidence.sha256}
      </p>
      <p className={isSame ? 'jg-quiet' : 'jg-field-error'}>{isSame ? t('fileSame') : t('fileDiffers')}</p>
    </div>
  );
}

function reduce(items: readonly UploadItem[], change: Change): readonly UploadItem[] {
  switch (change.kind) {
    case 'add':
      return [...items, ...change.files.map(toItem)];
    case 'change':
      return items.map((item) => (item.key === change.key ? { ...item, ...change.change } : item));
    case 'remove':
      return items.filter((item) => item.key !== change.key);
  }
}

function toItem(file: File): UploadItem {
  return {
    key: crypto.randomUUID(),
    file,
    caption: '',
    state: 'waiting',
    percent: 0,
    sha256: null,
    evidence: null,
    failure: null,
  };
}
