import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { loadFile } from '../api/client';
import { isProblem } from '../api/problem';
import { notify } from '../lib/notices';
import { Button, type ButtonKind, type ButtonSize } from './button';
import { useComponentTexts } from './component-texts';

/** A photo that only the session may read. */
export function SecuredImage({ path, alt }: { path: string; alt: string }) {
  const { data } = useQuery({ queryKey: ['file', path], queryFn: () => loadFile(path), staleTime: Infinity });
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!data) return;
    const made = URL.createObjectURL(data);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [data]);
  return url ? (
    <img className="jg-photo" src={url} alt={alt} />
  ) : (
    <span className="jg-photo is-loading" aria-hidden="true" />
  );
}

/** Saves a file of the server under its name. */
export function SaveFileButton({
  path,
  fileName,
  children,
  kind = 'secondary',
  size = 'medium',
  about,
}: {
  path: string;
  fileName: string;
  children: string;
  kind?: ButtonKind;
  size?: ButtonSize;
  /** Which one it saves, where several such buttons stand on a page. */
  about?: string;
}) {
  const t = useComponentTexts();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveBlob(await loadFile(path), fileName);
    } catch (error) {
      notify(isProblem(error) ? error.detail : t('offline'), 'danger');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      kind={kind}
      size={size}
      busy={busy}
      aria-label={about && `${children}: ${about}`}
      onClick={() => void save()}
    >
      {children}
    </Button>
  );
}

export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
