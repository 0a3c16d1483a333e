import { useQueryClient } from '@tanstack/react-query';
import { api, client } from '../../api/client';
import { useUser } from '../../api/use-session';
import type { Plan } from './plan-values';

const paramsOf = (id: string) => ({ params: { path: { id } } });

/** How often an open draft asks what others wrote. */
const LOOK_AGAIN_MS = 20_000;

export function usePlan(id: string) {
  return api.useQuery('get', '/api/plans/{id}', paramsOf(id), {
    refetchInterval: (query) => (query.state.data?.mayWrite ? LOOK_AGAIN_MS : false),
  });
}

/** The version before this one, where there is one. */
export function usePreviousPlan({ supersedesId }: Plan) {
  return api.useQuery('get', '/api/plans/{id}', paramsOf(supersedesId ?? ''), { enabled: supersedesId !== null });
}

/** The order that the plan answers, for whoever may read orders. */
export function useOrderOfPlan(orderId: string) {
  const { permissions } = useUser();
  return api.useQuery('get', '/api/orders/{id}', paramsOf(orderId), { enabled: permissions.includes('orders.read') });
}

/** Reads the plan anew. @throws the problem document of the server. */
export async function loadPlan(id: string): Promise<Plan> {
  const { data, error } = await client.GET('/api/plans/{id}', paramsOf(id));
  if (data) return data;
  throw error;
}

/** Shows the plan as it is now, such as what is still missing, without asking for everything else again. */
export function useRefreshPlan(id: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['get', '/api/plans/{id}', paramsOf(id)] });
}
