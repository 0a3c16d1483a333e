import { useState } from 'react';
import { EvidenceUpload } from './evidence-upload';
import { useDeliveryTexts } from './delivery-texts';

/** The scanned receipt of what was delivered; it is kept as evidence of the case. */
export function ReceiptField({
  caseId,
  providerId,
  onStored,
}: {
  caseId: string;
  providerId: string;
  onStored: (evidenceId: string) => void;
}) {
  const t = useDeliveryTexts();
  const [name, setName] = useState('');
  return (
    <>
      <EvidenceUpload
        caseId={caseId}
        fields={{ class: 'RECORD', origin: 'INTERNAL', providerId }}
        label={t('receipt')}
        withCamera
        onStored={({ id, evidenceNo, title }) => {
          setName(`${evidenceNo} ${title}`);
          onStored(id);
        }}
      />
      <p className="jg-hint" role="status">
        {name === '' ? t('receiptHint') : t('receiptStored', { name })}
      </p>
    </>
  );
}
