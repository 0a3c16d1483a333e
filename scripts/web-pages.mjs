/** The people of the demo whose work the pages show. */
export const PEOPLE = {
  inspector: 'inspector@msit.example',
  lead: 'lead@msit.example',
  approver: 'approver@msit.example',
  auditor: 'auditor@msit.example',
  admin: 'admin@msit.example',
  expert: 'expert@lab.example',
  kakaoStaff: 'staff@kakao.example',
  kakaoManager: 'manager@kakao.example',
};

const ALL_MODES = ['light', 'dark', 'high-contrast'];

/** Every page, by its address. `{name}` is an id that `IDS` looks up; a page whose id a person cannot see is left out. */
const PAGES = [
  { path: '/', modes: ALL_MODES },
  { path: '/cases' },
  { path: '/deadlines' },
  { path: '/documents' },
  { path: '/deliveries' },
  { path: '/receipts' },
  { path: '/monthly-status', only: ['approver', 'auditor'] },
  { path: '/actions' },
  { path: '/search?q={word}' },
  { path: '/work/{kind}' },
  { path: '/cases/{kakao}', modes: ALL_MODES },
  { path: '/cases/{pangyo}' },
  { path: '/cases/{naver}' },
  { path: '/incidents/{incident}' },
  { path: '/inspections/{inspection}' },
  { path: '/sessions/{session}' },
  { path: '/findings/{finding}', modes: ALL_MODES },
  { path: '/results/{result}' },
  { path: '/orders/{order}' },
  { path: '/letters/{order}', only: ['kakaoStaff', 'kakaoManager'] },
  { path: '/orders/{order}/plans' },
  { path: '/orders/{order}/opinion' },
  { path: '/plans/{plan}' },
  { path: '/actions/{action}', modes: ALL_MODES },
  { path: '/actions/{action}/report', only: ['kakaoStaff', 'kakaoManager'] },
  { path: '/actions/{action}/verification', only: ['inspector', 'lead', 'approver', 'auditor'] },
  { path: '/actions/{action}/receipts/{report}' },
  { path: '/verifications/{verification}' },
  { path: '/fact-checks/{factCheck}' },
  { path: '/documents/{document}' },
  { path: '/cases/{kakao}/report-editions' },
  { path: '/report-editions/{edition}' },
  { path: '/report-versions/{reportDocument}', only: ['lead'] },
  { path: '/public/reports', only: ['lead'] },
  { path: '/evidence/{evidence}' },
  { path: '/approvals/inspection-result/{result}', only: ['approver', 'lead'] },
  { path: '/approvals/order/{order}', only: ['approver', 'lead'] },
  { path: '/cases/{kakao}/remedies', only: ['lead', 'approver', 'kakaoManager'] },
  { path: '/verify' },
  { path: '/cases/{kakao}/bundles', only: ['lead', 'approver', 'auditor'] },
  { path: '/cases/{kakao}/referrals', only: ['inspector', 'lead', 'approver', 'auditor'] },
  { path: '/cases/{kakao}/third-party-notices', only: ['lead', 'kakaoManager'] },
  { path: '/cases/{kakao}/publications', only: ['inspector', 'lead', 'approver', 'auditor'] },
  { path: '/cases/{kakao}/publication-notices', only: ['lead', 'kakaoManager'] },
  { path: '/cases/{pangyo}/joint', only: ['inspector', 'lead', 'approver', 'auditor'] },
  { path: '/cases/{kakao}/third-parties/new', only: ['inspector', 'lead'] },
  { path: '/cases/{kakao}/handling', only: ['inspector', 'lead', 'approver', 'auditor'] },
  { path: '/cases/{kakao}/retention', only: ['lead', 'approver', 'kakaoManager'] },
  { path: '/cases/{kakao}/preservation-orders/new', only: ['lead'] },
  { path: '/cases/{kakao}/external-requests', only: ['lead', 'approver', 'kakaoManager'] },
  { path: '/cases/{kakao}/external-requests/new', only: ['lead'] },
  { path: '/templates', only: ['admin', 'approver'] },
  { path: '/templates/{template}', only: ['admin', 'approver'] },
  { path: '/disposals', only: ['lead', 'approver', 'auditor'] },
  { path: '/purges', only: ['admin'] },
  { path: '/orders/{order}/appeals/new', only: ['lead', 'kakaoManager'] },
  { path: '/orders/{order}/sanctions/new', only: ['lead'] },
  { path: '/cases/{kakao}/sanctions/new', only: ['lead'] },
  { path: '/deadlines/{deadline}/extension', only: ['kakaoManager'] },
  { path: '/deadlines/proposals', only: ['approver', 'admin'] },
  { path: '/absences', only: ['approver', 'admin'] },
  { path: '/calendar', only: ['approver', 'admin'] },
  { path: '/cases/{kakao}/information-requests/new', only: ['inspector', 'lead'] },
  { path: '/cases/{kakao}/procedure-requests/new', only: ['lead', 'kakaoManager'] },
  { path: '/cases/{kakao}/committee-items/new', only: ['approver'] },
  { path: '/jobs', only: ['lead', 'approver'] },
  { path: '/declarations', only: ['inspector', 'lead', 'expert'] },
  { path: '/cases/new', only: ['inspector', 'lead'] },
  { path: '/cases/{kakao}/incidents/new', only: ['inspector', 'lead'] },
  { path: '/cases/{kakao}/inspections/new', only: ['inspector', 'lead'] },
  { path: '/cases/{kakao}/findings/new', only: ['inspector', 'lead'] },
  { path: '/cases/{kakao}/results/new', only: ['lead'] },
  { path: '/cases/{kakao}/orders/new', only: ['lead'] },
  { path: '/no/such/page' },
];

const first = (list) => (Array.isArray(list) ? list : list?.items)?.[0]?.id ?? null;
/** The first of the Kakao case's rows of this kind. */
const ofCase = (rows) => async (session, id) => first(await session.get(`/cases/${await id('kakao')}/${rows}`));
const caseNumbered = (number) => async (session) => {
  const cases = await session.get('/cases?limit=100');
  return cases?.items?.find(({ caseNo }) => caseNo === number)?.id ?? null;
};

/** Ids of the demo, looked up as the person who asks. */
const IDS = {
  template: async (session) => first(await session.get('/templates')),
  kakao: caseNumbered('점검-2024-0001'),
  pangyo: caseNumbered('점검-2022-0001'),
  naver: caseNumbered('점검-2024-0002'),
  incident: ofCase('incidents'),
  inspection: ofCase('inspections'),
  session: async (session, id) => first(await session.get(`/inspections/${await id('inspection')}/sessions`)),
  finding: ofCase('findings'),
  result: ofCase('results'),
  order: ofCase('orders'),
  evidence: ofCase('evidence'),
  deadline: async (session, id) => first(await session.get(`/deadlines?subjectId=${await id('action')}`)),
  plan: async (session, id) => first(await session.get(`/orders/${await id('order')}/plans`)),
  action: async (session) => first(await session.get('/corrective-actions')),
  report: async (session, id) =>
    (await session.get(`/corrective-actions/${await id('action')}`))?.reports?.[0]?.id ?? null,
  verification: async (session, id) =>
    (await session.get(`/corrective-actions/${await id('action')}`))?.verifications?.[0]?.id ?? null,
  factCheck: async (session) => first(await session.get('/fact-checks')),
  document: async (session) => first(await session.get('/documents')),
  edition: async (session) => (await session.get('/report-editions'))?.[0]?.id ?? null,
  reportDocument: async (session) => first(await session.get('/documents?type=INSPECTION_REPORT')),
  kind: async (session) => (await session.get('/work-items'))?.groups?.find(({ count }) => count > 0)?.kind ?? null,
  word: async () => encodeURIComponent('카카오'),
};

/**
 * The addresses that one person visits, ids filled in.
 * @returns {Promise<{ path: string, url: string, name: string, modes: string[] }[]>}
 */
export async function addressesFor(person, session, pages = PAGES) {
  const known = new Map();
  const id = async (name) => {
    if (!known.has(name)) known.set(name, session && IDS[name] ? await IDS[name](session, id) : null);
    return known.get(name);
  };
  const addresses = [];
  for (const { path, modes = ['light'], only } of pages) {
    if (only && !only.includes(person)) continue;
    const url = await filledIn(path, id);
    if (url) addresses.push({ path, url, modes, name: nameOf(path) });
  }
  return addresses;
}

async function filledIn(path, id) {
  let url = path;
  for (const [whole, name] of path.matchAll(/\{(\w+)\}/g)) {
    const value = await id(name);
    if (value === null) return null;
    url = url.replace(whole, value);
  }
  return url;
}

function nameOf(path) {
  return (
    path
      .replace(/^\//, '')
      .replaceAll(/[^\w가-힣]+/g, '-')
      .replace(/^-|-$/g, '') || 'home'
  );
}
