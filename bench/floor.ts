/** The floor: what Node and SQLite can do at best for the same answers, with nothing between them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { create } from './floor/create.ts'
import { reader, writer } from './floor/database.ts'
import { envelope, find, findMine, pipeline, read } from './floor/reads.ts'
import { type Session, sessionOf } from './floor/session.ts'

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': text.length })
  response.end(text)
}

const LEADS = '/api/crm/leads/'
const detail = /^\/api\/crm\/leads\/(\d+)\/$/

function answer(request: IncomingMessage, { user }: Session): unknown {
  const url = request.url ?? ''
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const params = new URLSearchParams(at < 0 ? '' : url.slice(at + 1))
  const page = Number(params.get('page') ?? 1)
  const address = `http://${request.headers.host}${path}`
  if (path === LEADS) return envelope(find(params, (page - 1) * 20), address, params, page)
  if (path === `${LEADS}my_leads/`) return envelope(findMine(user, (page - 1) * 20), address, params, page)
  if (path === '/api/crm/opportunities/pipeline/') return pipeline()
  const id = detail.exec(path)?.[1]
  return id === undefined ? undefined : read(Number(id))
}

function post(request: IncomingMessage, response: ServerResponse, { user }: Session): void {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (part: string) => {
    body += part
  })
  request.on('end', () => send(response, 201, create(body, user)))
}

const server = createServer((request, response) => {
  if (request.url === '/health/') return send(response, 200, { status: 'ok' })
  const session = sessionOf(request.headers.authorization)
  if (!session) return send(response, 401, { detail: 'Authentication credentials were not provided.' })
  if (request.method === 'POST') return post(request, response, session)
  const body = answer(request, session)
  return body === undefined ? send(response, 404, { detail: 'Not found.' }) : send(response, 200, body)
})

server.listen(Number(process.env.PORT), '127.0.0.1')
process.on('SIGTERM', () => {
  server.close(() => {
    reader.close()
    writer.close()
    process.exit(0)
  })
  server.closeAllConnections()
})
