// The document itself: valid, complete, and nothing in it that is not there.

import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { registry } from '../../shared/resources/index.ts'
import { accountRoutes } from './accounts.ts'
import { buildOpenApi } from './openapi.ts'
import { operations } from './operations.ts'

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const
const parameter = z.object({
  name: z.string(),
  in: z.enum(['query', 'path', 'header']),
  required: z.boolean().optional(),
})
const operation = z.object({
  operationId: z.string().regex(/^[a-z][a-z_]+$/),
  tags: z.tuple([z.string()]),
  summary: z.string().min(5),
  parameters: z.array(z.union([z.object({ $ref: z.string() }), parameter])).default([]),
  requestBody: z
    .object({
      content: z
        .partialRecord(z.enum(['application/json', 'multipart/form-data']), z.object({ schema: z.unknown() }))
        .refine((content) => Object.keys(content).length > 0),
    })
    .optional(),
  responses: z.record(
    z.string().regex(/^(\d{3}|default)$/),
    z.union([z.object({ $ref: z.string() }), z.object({ description: z.string() })]),
  ),
  security: z.array(z.unknown()).optional(),
})
const shape = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.array(z.object({ url: z.string() })),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string().regex(/^\/.*\/$/), z.partialRecord(z.enum(methods), operation)),
  components: z.object({
    schemas: z.record(z.string().regex(/^[A-Za-z]+$/), z.record(z.string(), z.unknown())),
    securitySchemes: z.record(z.string(), z.unknown()),
  }),
})

const text = JSON.stringify(buildOpenApi())
const document = shape.parse(JSON.parse(text))
const all = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => (item[method] ? [{ path, method, ...item[method] }] : [])),
)
const calls = all.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
const slashed = (path: string) => `${path.replaceAll(/:(\w+)/g, '{$1}')}/`

describe('the OpenAPI document', () => {
  it('has every call of the route table and of the accounts, each with its final slash, and no other', () => {
    const expected = [
      ...operations.map(({ method, path }) => `${method} ${slashed(path)}`),
      ...Object.entries(accountRoutes).flatMap(([path, handlers]) =>
        Object.keys(handlers).map((method) => `${method} ${slashed(path)}`),
      ),
      ...['POST', 'GET', 'DELETE'].map((method) => `${method} /api/admin/session/`),
      'GET /api/admin/history/',
      'GET /api/admin/counts/',
      'GET /api/admin/search/',
      'GET /api/files/{id}/',
      'GET /health/',
      'GET /health/ready/',
      'GET /api/notifications/stream/',
      'POST /api/admin/settings/try/',
      'POST /api/admin/settings/presence/',
      ...[...registry.values()].map(({ paths }) => `POST /api/admin/${paths.admin}/{id}/presence/`),
      ...['GET /api/admin/preferences/', 'PATCH /api/admin/preferences/'],
      ...['GET /api/admin/settings/', 'PATCH /api/admin/settings/', 'GET /api/admin/settings/history/'],
    ]
    expect(calls.sort()).toEqual(expected.sort())
  })

  it('names every operation once, as clients will know it', () => {
    const ids = all.map(({ operationId }) => operationId)
    expect(new Set(ids).size).toBe(ids.length)
    const known = [
      'leads_list',
      'leads_create',
      'leads_retrieve',
      'leads_update',
      'leads_partial_update',
      'leads_destroy',
    ]
    expect(ids).toEqual(expect.arrayContaining([...known, 'leads_mark_contacted', 'opportunities_pipeline', 'login']))
  })

  it('refers to nothing that is missing, and holds no schema that nothing refers to', () => {
    const names = [...text.matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)].map(
      ([, kind, name]) => `${kind}/${name}`,
    )
    const components: Record<string, object> = JSON.parse(text).components
    const held = Object.entries(components).flatMap(([kind, entries]) =>
      Object.keys(entries).map((name) => `${kind}/${name}`),
    )
    expect(held).toEqual(expect.arrayContaining([...new Set(names)]))
    const unused = held.filter((name) => name.startsWith('schemas/') && !names.includes(name))
    expect(unused).toEqual([])
    expect(text.match(/"\$ref":"(?!#\/components\/)/)).toBeNull()
  })

  it('declares each variable of a path, and each parameter once', () => {
    for (const { path, parameters } of all) {
      const own = parameters.flatMap((one) => ('name' in one ? [one] : []))
      const inPath = own.filter((one) => one.in === 'path')
      expect(inPath.map(({ name }) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? [])
      expect(inPath.every(({ required }) => required)).toBe(true)
      const keys = own.map((one) => `${one.in} ${one.name}`)
      expect(new Set(keys).size, `${path}: ${keys.join()}`).toBe(keys.length)
    }
  })

  it('uses only tags and ways to sign in that it declares', () => {
    const tags = document.tags.map(({ name }) => name)
    expect(new Set(all.flatMap((one) => one.tags))).toEqual(new Set(tags))
    expect(document.security.flatMap(Object.keys)).toEqual(Object.keys(document.components.securitySchemes))
  })

  it('has schemas that a JSON Schema reader understands', () => {
    const $defs = JSON.parse(
      JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
    )
    for (const name of Object.keys($defs))
      expect(() => z.fromJSONSchema({ $defs, $ref: `#/$defs/${name}` }), name).not.toThrow()
  })

  it('says who may call, from the permission table', () => {
    const said = (id: string) => JSON.parse(text).paths[all.find((one) => one.operationId === id)?.path ?? ''] ?? {}
    expect(said('leads_list').get.description).toContain('staff; sellers, on the records of their own company.')
    expect(said('leads_destroy').delete.description).toContain('Who may: staff. Anybody else')
    expect(said('users_list').get.description).toContain('sellers, on the records of their own company')
    expect(said('admin_users_create').post.description).toContain('Who may: superusers.')
    expect(said('leads_create').post.description).toContain('For all customers only `title`')
  })

  it('documents the filters that the apps call', () => {
    const names = (id: string) =>
      all.find((one) => one.operationId === id)?.parameters.flatMap((one) => ('name' in one ? [one.name] : []))
    expect(names('leads_list')).toEqual(
      expect.arrayContaining([
        'page',
        'page_size',
        'ordering',
        'search',
        'status',
        'source',
        'company',
        'assigned_to_me',
        'mobile',
        'created_at_after',
      ]),
    )
    expect(names('interactions_list')).toEqual(expect.arrayContaining(['lead_id', 'opportunity_id', 'customer_id']))
    expect(names('users_list')).toContain('assignable')
    expect(text).not.toMatch(/"(password|is_note|deal_value)":\{"title":[^}]*"readOnly"/)
  })
})
