import { defineTexts } from '../i18n/i18n';

export const usePaperTexts = defineTexts('papers', {
  ko: {
    receipts: '접수증',
    receiptNo: '접수번호',
    kind: '제출 문서',
    receivedAt: '접수 일시',
    save: '저장',
    receiptPdf: '접수증 PDF 저장',
    submissionPdf: '제출 문서 PDF 저장',
    pdf: 'PDF 저장',
    issue: '{{document}} 발급',
    issued: '{{document}}를 발급했습니다.',
    notIssued: '아직 발급하지 않았습니다.',
    issueLead: '번호를 받아 확정되며, 그 뒤에는 고칠 수 없습니다. 행위를 한 사람이 아닌 사람이 발급합니다.',
  },
  en: {
    receipts: 'Receipts',
    receiptNo: 'Receipt number',
    kind: 'Submitted',
    receivedAt: 'Received',
    save: 'Save',
    receiptPdf: 'Save the receipt as PDF',
    submissionPdf: 'Save what was submitted as PDF',
    pdf: 'Save as PDF',
    issue: 'Issue: {{document}}',
    issued: '{{document}}: issued.',
    notIssued: 'Not issued yet.',
    issueLead:
      'It gets its number and is fixed; afterwards it cannot be changed. It is issued by another person than the one who did the act.',
  },
});
