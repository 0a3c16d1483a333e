import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { loadFile } from '../api/client';
import { Loaded, Loading } from './states';

/** The reader of PDF files is large, so it comes when a document is first opened. */
const PdfDocument = lazy(() => import('./pdf-document'));

/**
 * A PDF of the server in the page: pages that can be selected and read aloud, zoom, page by page, and save.
 * `revision` makes the address new where its content changes, as that of a preview does.
 */
export function PdfView({
  path,
  title,
  fileName,
  revision = '',
}: {
  path: string;
  title: string;
  fileName: string;
  revision?: string;
}) {
  const query = useQuery({
    queryKey: ['file', path, revision],
    queryFn: () => loadFile(path),
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return (
    <Loaded query={query}>
      {(file) => (
        <Suspense fallback={<Loading />}>
          <PdfDocument file={file} title={title} fileName={fileName} />
        </Suspense>
      )}
    </Loaded>
  );
}
