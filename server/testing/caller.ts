// How tests call: a request through the whole server, and its answer read once.

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Loose = any

export interface Answer {
  readonly status: number
  /** Parsed JSON, or undefined for an empty answer. */
  readonly body: Loose
  readonly text: string
  readonly headers: Headers
  /** A header, or '' when there is none. */
  header(name: string): string
}

export interface Options {
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as it is, instead of a body made to JSON. */
  readonly raw?: BodyInit
}
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD' | 'OPTIONS'
export type Send = (request: Request) => Promise<Response>

export interface Caller {
  call(method: Method, path: string, body?: unknown, options?: Options): Promise<Answer>
  get(path: string, options?: Options): Promise<Answer>
  post(path: string, body?: unknown, options?: Options): Promise<Answer>
  put(path: string, body?: unknown, options?: Options): Promise<Answer>
  patch(path: string, body?: unknown, options?: Options): Promise<Answer>
  delete(path: string, options?: Options): Promise<Answer>
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text()
  const json = response.headers.get('content-type')?.startsWith('application/json')
  return {
    status: response.status,
    text,
    body: json && text !== '' ? JSON.parse(text) : undefined,
    headers: response.headers,
    header: (name) => response.headers.get(name) ?? '',
  }
}

export function callerOf(send: Send, host: string, credentials: () => Promise<Record<string, string>>): Caller {
  const call: Caller['call'] = async (method, path, body, { headers = {}, raw } = {}) => {
    const all = new Headers(await credentials())
    if (body !== undefined || raw !== undefined) all.set('content-type', 'application/json')
    for (const [name, value] of Object.entries(headers)) {
      if (value === '') all.delete(name)
      else all.set(name, value)
    }
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const init: RequestInit = { method, headers: all }
    if (content !== undefined) Object.assign(init, { body: content, duplex: 'half' })
    return answerOf(await send(new Request(host + path, init)))
  }
  return {
    call,
    get: (path, options) => call('GET', path, undefined, options),
    post: (path, body, options) => call('POST', path, body, options),
    put: (path, body, options) => call('PUT', path, body, options),
    patch: (path, body, options) => call('PATCH', path, body, options),
    delete: (path, options) => call('DELETE', path, undefined, options),
  }
}
