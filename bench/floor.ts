/** The floor: what Node and SQLite can do at best for the same answers, with nothing between them. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { addComment } from './floor/comment.ts'
import { create } from './floor/create.ts'
import { reader, writer } from './floor/database.ts'
import { envelope, find, findMine, pipeline, read } from './floor/reads.ts'
import { type Session, sessionOf } from './floor/session.ts'
import { beginStream } from './floor/streams.ts'
import { ownTickets, readTicket, smallTickets } from './floor/tickets.ts'

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'Content-Type': 'application/json', 'Content-Length': text.length })
  response.end(text)
}
const answerOr404 = (response: ServerResponse, status: number, body: unknown): void =>
  body === undefined ? send(response, 404, { detail: 'Not found.' }) : send(response, status, body)

const LEADS = '/api/crm/leads/'
const TICKETS = '/api/crm/tickets/'
const lead = /^\/api\/crm\/leads\/(\d+)\/$/
const ticket = /^\/api\/crm\/tickets\/(\d+)\/$/
const comments = /^\/api\/crm\/tickets\/(\d+)\/add_comment\/$/

function answer(request: IncomingMessage, session: Session): unknown {
  const url = request.url ?? ''
  const host = request.headers.host ?? ''
  const at = url.indexOf('?')
  const path = at < 0 ? url : url.slice(0, at)
  const params = new URLSearchParams(at < 0 ? '' : url.slice(at + 1))
  const page = Number(params.get('page') ?? 1)
  const offset = (page - 1) * 20
  const address = `http://${host}${path}`
  if (path === LEADS) return envelope(find(params, offset), address, params, page)
  if (path === `${LEADS}my_leads/`) return envelope(findMine(session.user, offset), address, params, page)
  if (path === '/api/crm/opportunities/pipeline/') return pipeline()
  if (path === TICKETS) {
    const found = session.user_type === 'staff' ? smallTickets(session, offset) : ownTickets(session, offset, host)
    return envelope(found, address, params, page)
  }
  const id = lead.exec(path)?.[1]
  if (id !== undefined) return read(Number(id))
  const number = ticket.exec(path)?.[1]
  return number === undefined ? undefined : readTicket(Number(number), session, host)
}

function post(request: IncomingMessage, response: ServerResponse, session: Session): void {
  let body = ''
  request.setEncoding('utf8')
  request.on('data', (part: string) => {
    body += part
  })
  request.on('end', () => {
    const number = comments.exec(request.url ?? '')?.[1]
    const made = number === undefined ? create(body, session.user) : addComment(Number(number), body, session)
    answerOr404(response, 201, made)
  })
}

const server = createServer((request, response) => {
  if (request.url === '/health/') return send(response, 200, { status: 'ok' })
  const session = sessionOf(request.headers.authorization)
  if (!session) return send(response, 401, { detail: 'Authentication credentials were not provided.' })
  if (request.url === '/api/notifications/stream/') return beginStream(session, response)
  if (request.method === 'POST') return post(request, response, session)
  return answerOr404(response, 200, answer(request, session))
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
