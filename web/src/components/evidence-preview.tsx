import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { loadFile } from '../api/client';
import { defineTexts } from '../i18n/i18n';
import { Dialog } from './dialog';
import { Disclosure } from './disclosure';
import { PdfView } from './pdf-view';
import { SaveFileButton, SecuredImage } from './secured-file';
import { Loaded } from './states';
import './evidence-preview.css';

const useTexts = defineTexts('evidence-preview', {
  ko: {
    enlarge: '크게 보기: {{title}}',
    readText: '내용 보기',
    readPdf: 'PDF 보기',
    cut: '앞부분만 보입니다. 전체는 저장하여 확인하십시오.',
    none: '이 형식은 화면에서 볼 수 없습니다. 저장하여 확인하십시오.',
    quarantined: '격리된 파일이어서 열 수 없습니다.',
    save: '파일 저장',
  },
  en: {
    enlarge: 'Enlarge: {{title}}',
    readText: 'Read it here',
    readPdf: 'Read the PDF here',
    cut: 'Only the beginning is shown. Save the file to read all of it.',
    none: 'Files of this kind cannot be shown here. Save the file to open it.',
    quarantined: 'The file is quarantined and cannot be opened.',
    save: 'Save the file',
  },
});

/** Photos that browsers draw; anything else is saved. */
const PHOTOS = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const SHOWN_CHARACTERS = 20_000;

export interface PreviewedEvidence {
  readonly id: string;
  readonly title: string;
  readonly filename: string;
  readonly mime: string;
  readonly status?: string;
}

/** The content of an item of evidence in its place: photos, texts and PDFs; other files are saved. */
export function EvidencePreview({
  evidence,
  withSave = true,
}: {
  evidence: PreviewedEvidence;
  /** Whether it offers to save the file; not where the page does so already. */
  withSave?: boolean;
}) {
  const t = useTexts();
  const path = `/api/evidence/${evidence.id}/content`;
  if (evidence.status === 'QUARANTINED') return <p className="jg-quiet">{t('quarantined')}</p>;
  return (
    <div className="jg-evidence-preview">
      <Content evidence={evidence} path={path} />
      {withSave && (
        <SaveFileButton path={path} fileName={evidence.filename} size="small" kind="tertiary" about={evidence.title}>
          {t('save')}
        </SaveFileButton>
      )}
    </div>
  );
}

function Content({ evidence, path }: { evidence: PreviewedEvidence; path: string }) {
  const t = useTexts();
  const { mime, title, filename } = evidence;
  if (PHOTOS.includes(mime)) return <Photo path={path} title={title} />;
  if (mime.startsWith('text/') || mime === 'application/json')
    return <Disclosure summary={t('readText')}>{() => <TextContent path={path} title={title} />}</Disclosure>;
  if (mime === 'application/pdf')
    return (
      <Disclosure summary={t('readPdf')}>{() => <PdfView path={path} title={title} fileName={filename} />}</Disclosure>
    );
  return <p className="jg-quiet">{t('none')}</p>;
}

function Photo({ path, title }: { path: string; title: string }) {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="jg-photo-button" onClick={() => setOpen(true)}>
        <SecuredImage path={path} alt={t('enlarge', { title })} />
      </button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)} wide>
          <SecuredImage path={path} alt={title} />
        </Dialog>
      )}
    </>
  );
}

function TextContent({ path, title }: { path: string; title: string }) {
  const t = useTexts();
  const query = useQuery({
    queryKey: ['file-text', path],
    queryFn: async () => (await loadFile(path)).text(),
    staleTime: Infinity,
  });
  return (
    <Loaded query={query}>
      {(text) => (
        <>
          <pre className="jg-file-text" tabIndex={0} role="region" aria-label={title}>
            {text.slice(0, SHOWN_CHARACTERS)}
          </pre>
          {text.length > SHOWN_CHARACTERS && <p className="jg-quiet">{t('cut')}</p>}
        </>
      )}
    </Loaded>
  );
}
