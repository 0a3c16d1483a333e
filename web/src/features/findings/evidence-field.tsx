import { useQueryClient } from '@tanstack/react-query';
import { Controller } from 'react-hook-form';
import { useUser } from '../../api/use-session';
import { EvidenceUpload } from '../../components/evidence-upload';
import { errorOf } from '../../components/form';
import { MultiPick } from '../../components/multi-pick';
import { SecuredImage } from '../../components/secured-file';
import type { FindingForm } from './finding-editor';
import { useEvidence } from './use-case-links';
import { useFindingTexts } from './texts';

/** A photo straight from the camera is linked as soon as it is stored; what is on record already is chosen by its title. */
export function EvidenceField({ form, caseId, sessionId }: FindingForm & { sessionId: string | null }) {
  const t = useFindingTexts();
  const providerId = form.watch('providerId');
  if (providerId === '') return <p className="jg-hint">{t('chooseRespondentFirst')}</p>;
  return <EvidenceOf key={providerId} form={form} caseId={caseId} sessionId={sessionId} providerId={providerId} />;
}

function EvidenceOf({
  form,
  caseId,
  sessionId,
  providerId,
}: FindingForm & { sessionId: string | null; providerId: string }) {
  const t = useFindingTexts();
  const { permissions } = useUser();
  const queries = useQueryClient();
  const evidence = useEvidence(caseId, providerId);
  const link = (id: string) => {
    form.setValue('evidenceIds', [...form.getValues('evidenceIds'), id], { shouldDirty: true });
    void queries.invalidateQueries({ queryKey: ['pages', `/api/cases/${caseId}/evidence`] });
  };
  return (
    <>
      {permissions.includes('evidence.upload') && (
        <EvidenceUpload
          caseId={caseId}
          fields={{ class: 'RECORD', origin: 'ON_SITE', providerId, ...(sessionId ? { sessionId } : {}) }}
          onStored={({ id }) => link(id)}
          withCamera
          label={t('addEvidence')}
        />
      )}
      <Controller
        control={form.control}
        name="evidenceIds"
        render={({ field }) => (
          <MultiPick
            label={t('linkEvidence')}
            hint={t('linkEvidenceHint')}
            options={evidence.map(({ id, evidenceNo, title }) => ({ id, text: title, detail: evidenceNo }))}
            value={field.value}
            onChange={field.onChange}
            error={errorOf(form, 'evidenceIds')}
            more={(id) => {
              const item = evidence.find((one) => one.id === id);
              return item?.mime.startsWith('image/') ? (
                <SecuredImage path={`/api/evidence/${id}/content`} alt={item.title} />
              ) : null;
            }}
          />
        )}
      />
    </>
  );
}
