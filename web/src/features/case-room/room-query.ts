import { api } from '../../api/client';

export const roomQuery = (id: string) => api.queryOptions('get', '/api/cases/{id}/room', { params: { path: { id } } });
