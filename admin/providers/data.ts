/**
 * The data provider: the protocol of `@refinedev/simple-rest` over fetch, with what that package lacks: all operators,
 * field errors, and the version of a record in `If-Match`.
 */
import type { BaseKey, DataProvider, MetaQuery } from '@refinedev/core'
import { send } from './http.ts'
import { listQuery } from './query.ts'
import type { Upload } from './upload.ts'

export const API = '/api/admin'
/** `meta.alone` says that there is one record only, at the address of the resource. */
const one = (resource: string, id: BaseKey, meta?: MetaQuery) =>
  meta?.alone === true ? `${API}/${resource}` : `${API}/${resource}/${encodeURIComponent(id)}`

/** `meta.version` is the version that the reader saw: the server refuses to overwrite a newer one. */
const ifMatch = (meta: MetaQuery | undefined): Record<string, string> =>
  typeof meta?.version === 'number' ? { 'If-Match': `"${meta.version}"` } : {}

/** `meta.once` names this request: sent again after a lost answer, it creates nothing new. */
const onlyOnce = (meta: MetaQuery | undefined): Record<string, string> =>
  typeof meta?.once === 'string' ? { 'Idempotency-Key': meta.once } : {}

/** `meta.upload` are files that come with a new record. */
const uploadIn = (meta: MetaQuery | undefined): Upload | undefined => meta?.upload

const signalOf = (meta: MetaQuery | undefined): { signal?: AbortSignal } =>
  meta?.queryContext?.signal ? { signal: meta.queryContext.signal } : {}

export const dataProvider: DataProvider = {
  getApiUrl: () => API,

  getList: async <T>({ resource, pagination, filters, sorters, meta }: Parameters<DataProvider['getList']>[0]) => {
    const { currentPage = 1, pageSize = 25, mode = 'server' } = pagination ?? {}
    const range = mode === 'server' ? { start: (currentPage - 1) * pageSize, end: currentPage * pageSize } : undefined
    const { data, headers } = await send<T[]>(
      'GET',
      `${API}/${resource}?${listQuery(filters, sorters, range)}`,
      signalOf(meta),
    )
    return { data, total: Number(headers.get('x-total-count') ?? data.length) }
  },

  getMany: async <T>({ resource, ids }: Parameters<NonNullable<DataProvider['getMany']>>[0]) => {
    const query = new URLSearchParams(ids.map((id) => ['id', String(id)]))
    return { data: (await send<T[]>('GET', `${API}/${resource}?${query}`)).data }
  },

  getOne: async <T>({ resource, id, meta }: Parameters<DataProvider['getOne']>[0]) => ({
    data: (await send<T>('GET', one(resource, id, meta), signalOf(meta))).data,
  }),

  create: async <T, V>({ resource, variables, meta }: { resource: string; variables: V; meta?: MetaQuery }) => ({
    data: (
      await send<T>('POST', `${API}/${resource}`, {
        body: variables,
        upload: uploadIn(meta),
        headers: onlyOnce(meta),
      })
    ).data,
  }),

  update: async <T, V>({
    resource,
    id,
    variables,
    meta,
  }: {
    resource: string
    id: BaseKey
    variables: V
    meta?: MetaQuery
  }) => ({
    data: (
      await send<T>('PATCH', one(resource, id, meta), {
        body: variables,
        headers: { ...ifMatch(meta), ...onlyOnce(meta) },
      })
    ).data,
  }),

  deleteOne: async <T>({ resource, id, meta }: { resource: string; id: BaseKey; meta?: MetaQuery }) => ({
    data: (await send<T>('DELETE', one(resource, id), { headers: ifMatch(meta) })).data,
  }),
}
