import { client } from '../../api/client';
import type { InspectionInHand } from './inspection-values';

/** As it stands now; null when it cannot be read. */
export async function loadInspection(id: string): Promise<InspectionInHand | null> {
  const { data } = await client.GET('/api/inspections/{id}', { params: { path: { id } } });
  return data ?? null;
}
