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
const PAGES = [{ path: '/', modes: ALL_MODES }];

const first = (list) => list?.items?.[0]?.id ?? null;
const caseCalled = (word) => async (session) => {
  const cases = await session.get('/cases?limit=100');
  return cases?.items?.find(({ title }) => title.includes(word))?.id ?? null;
};

/** Ids of the demo, looked up as the person who asks. */
const IDS = {
  kakao: caseCalled('카카오톡'),
  pangyo: caseCalled('판교'),
  naver: caseCalled('네이버 2024'),
  finding: async (session, id) => first(await session.get(`/cases/${await id('kakao')}/findings`)),
  action: async (session) => first(await session.get('/corrective-actions')),
  document: async (session) => first(await session.get('/documents')),
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
