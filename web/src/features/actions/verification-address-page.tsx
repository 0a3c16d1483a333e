import { Navigate, useParams } from 'react-router';
import { api } from '../../api/client';
import { useUser } from '../../api/use-session';
import { Loaded } from '../../components/states';

/** A verification lies on the page of its action: judged there by the ministry, read there by the provider. */
export function Component() {
  const { id = '' } = useParams();
  const isProvider = useUser().side === 'PROVIDER';
  const query = api.useQuery('get', '/api/verifications/{id}', { params: { path: { id } } });
  return (
    <Loaded query={query}>
      {({ actionId }) => <Navigate replace to={`/actions/${actionId}${isProvider ? '#rounds' : '/verification'}`} />}
    </Loaded>
  );
}
