// The pages with which somebody new finds out how to call the API.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../testing/world.ts'

describe('/api/schema/ and /api/docs/', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld('sqlite')
  })
  afterAll(() => world.close())

  it.each(['/api/schema', '/api/schema/'])('%s is the document, for anybody', async (path) => {
    const answer = await world.anonymous.get(path)
    expect(answer.status).toBe(200)
    expect(answer.header('content-type')).toBe('application/json')
    expect(answer.body.openapi).toMatch(/^3\.1/)
    expect(answer.header('x-request-id')).not.toBe('')
    const again = await world.anonymous.get(path, { headers: { 'if-none-match': answer.header('etag') } })
    expect(again.status).toBe(304)
  })

  it.each(['/api/docs', '/api/docs/'])('%s runs scripts of its own files alone', async (path) => {
    const { status, text, header } = await world.anonymous.get(path)
    expect(status).toBe(200)
    expect(header('content-security-policy')).toContain("script-src 'self';")
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(text).not.toMatch(/<script>|<script [^>]*>[^<]|\son\w+=|https?:/)
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
    expect(addresses).toHaveLength(5)
    for (const address of addresses) {
      const asset = await world.anonymous.get(address)
      expect(asset.status, address).toBe(200)
      if (address.includes('?v=')) expect(asset.header('cache-control')).toContain('immutable')
    }
  })

  it('asks no validator and keeps no token', async () => {
    const { text, header } = await world.anonymous.get('/api/docs/assets/init.js')
    expect(text).toContain('validatorUrl: null')
    expect(text).toContain('persistAuthorization: false')
    expect(header('cache-control')).toBe('no-cache')
  })

  it.each(['package.json', 'index.html', '..%2fpackage.json', '%2e%2e/package.json', 'swagger-ui-bundle.js.map'])(
    'serves no %s',
    async (name) => {
      const { status } = await world.anonymous.get(`/api/docs/assets/${name}`)
      expect(status).toBe(404)
    },
  )
})
