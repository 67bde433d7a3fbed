import { describe, expect, it } from 'vitest'
import { PathRouter } from './router.ts'

function router(...routes: readonly (readonly [string, string])[]): PathRouter<string> {
  const made = new PathRouter<string>()
  for (const [method, path] of routes) made.add(method, path, `${method} ${path}`)
  return made
}
const found = (made: PathRouter<string>, path: string, method = 'GET') => made.match(method, path)[0]

describe('the router', () => {
  const made = router(
    ['ALL', '/api/*'],
    ['ALL', '/api/leads'],
    ['ALL', '/api/leads/:id'],
    ['ALL', '/api/leads/my_leads'],
    ['ALL', '/api/leads/:id/history'],
    ['GET', '/'],
    ['GET', '/admin'],
    ['ALL', '/admin/*'],
  )
  it.each([
    ['/api/leads', ['ALL /api/*', 'ALL /api/leads'], {}],
    ['/api/leads/7', ['ALL /api/*', 'ALL /api/leads/:id'], { id: '7' }],
    ['/api/leads/my_leads', ['ALL /api/*', 'ALL /api/leads/my_leads'], {}],
    ['/api/leads/7/history', ['ALL /api/*', 'ALL /api/leads/:id/history'], { id: '7' }],
    ['/api/leads/7/nothing', ['ALL /api/*'], {}],
    ['/api/leads//history', ['ALL /api/*'], {}],
    ['/api', ['ALL /api/*'], {}],
    ['/apis', [], {}],
    ['/', ['GET /'], {}],
    ['/admin', ['GET /admin', 'ALL /admin/*'], {}],
    ['/admin/a/b/c', ['ALL /admin/*'], {}],
    ['/__proto__', [], {}],
  ])('%s', (path, handlers, params) => {
    const matched = found(made, path)
    expect(matched.map(([handler]) => handler)).toEqual(handlers)
    for (const [, given] of matched) expect(given).toEqual(params)
  })

  it('asks for the method', () => {
    expect(found(made, '/', 'POST')).toEqual([])
    expect(found(made, '/api/leads', 'DELETE')).toHaveLength(2)
  })

  it('refuses what it would not find', () => {
    for (const path of ['/a/:id/b/:other', '/a/*/b', '/a/:id{[0-9]+}'])
      expect(() => router(['GET', path]), path).toThrow()
    expect(() => router(['GET', '/a/:id'], ['GET', '/a/:name'])).toThrow()
  })
})
