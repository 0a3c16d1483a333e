import { useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { ButtonLink } from '../../components/button';
import { useCaseCrumb } from '../../components/case-crumb';
import { PageHeader, Section } from '../../components/page';
import { Empty, Loaded } from '../../components/states';
import type { components } from '../../generated/api';
import { Duplicates } from './duplicates';
import { JointInspection } from './joint-inspection';
import { useJointTexts } from './texts';
import { ThirdPartyView } from './third-party-view';

const MANY = 100;

/** Whether a matter was inspected before, with whom it is inspected, and who else is. */
export function Component() {
  const { caseId = '' } = useParams();
  const query = api.useQuery('get', '/api/cases/{id}', { params: { path: { id: caseId } } });
  return <Loaded query={query}>{(found) => <Joint found={found} />}</Loaded>;
}

function Joint({ found }: { found: components['schemas']['CaseResponse'] }) {
  const t = useJointTexts();
  const caseId = found.id;
  const { permissions } = useUser();
  const params = { path: { caseId } };
  const inspections = api.useQuery('get', '/api/cases/{caseId}/inspections', {
    params: { ...params, query: { limit: MANY } },
  });
  const thirdParties = api.useQuery('get', '/api/cases/{caseId}/third-party-inspections', { params });
  return (
    <>
      <PageHeader title={t('title')} crumbs={[useCaseCrumb(caseId)]}>
        <p>{t('lead')}</p>
      </PageHeader>
      <Duplicates found={found} />
      <Section title={t('joint')}>
        <Loaded query={inspections}>
          {({ items }) => {
            const joint = items.filter(({ kind }) => kind === 'JOINT');
            if (joint.length === 0) return <Empty>{t('noJoint')}</Empty>;
            return joint.map(({ id, inspectionNo }) => (
              <JointInspection key={id} id={id} inspectionNo={inspectionNo} />
            ));
          }}
        </Loaded>
      </Section>
      <Section
        title={t('thirdParties')}
        actions={
          permissions.includes('third-parties.plan') && (
            <ButtonLink size="small" to={`/cases/${caseId}/third-parties/new`}>
              {t('planThirdParty')}
            </ButtonLink>
          )
        }
      >
        <Loaded query={thirdParties}>
          {(rows) =>
            rows.length === 0 ? (
              <Empty>{t('noThirdParties')}</Empty>
            ) : (
              rows.map((row) => <ThirdPartyView key={row.id} row={row} />)
            )
          }
        </Loaded>
      </Section>
    </>
  );
}
