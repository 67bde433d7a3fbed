/** One request to the server, and the one error that it can end in. */
import { fromServer, t } from '../locales/translate.ts'
import { pageUserHeader } from './page-user.ts'
import { signInAgain } from './sign-in-again.ts'
import { formOf, type Upload, upload } from './upload.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** The answer of a request that failed. Has the keys that Refine looks for, and the whole body. */
export class ApiError extends Error {
  /** 0 when the server could not be reached. */
  readonly statusCode: number
  /** Field name → messages, of a 400. */
  readonly errors: Record<string, string[]> | undefined
  readonly body: Readonly<Record<string, unknown>>
  readonly method: Method

  constructor(method: Method, statusCode: number, body: Readonly<Record<string, unknown>>) {
    super(typeof body.detail === 'string' ? fromServer(body.detail) : wordsFor(statusCode))
    this.name = 'ApiError'
    this.method = method
    this.statusCode = statusCode
    this.body = body
    this.errors = statusCode === 400 && body.detail === undefined ? fieldErrors(body) : undefined
  }
}

const wordsFor = (status: number): string => {
  if (status === 0) return t('The server cannot be reached. Check the connection, then try again.')
  if (status === 400) return t('Some values are not accepted.')
  return t('The server could not do this (error {status}). Try again in a moment.', { status: String(status) })
}

const fieldErrors = (body: Readonly<Record<string, unknown>>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(body).map(([field, messages]) => [
      field,
      (Array.isArray(messages) ? messages : [messages]).map((message) => fromServer(String(message))),
    ]),
  )

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => null)
  return isObject(body) ? body : {}
}

interface Options {
  body?: unknown
  /** With these the body goes as a form. */
  upload?: Upload | undefined
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Nobody waits for it, so nobody is asked to sign in for it. */
  background?: boolean
}

const plain = (method: Method, url: string, { body, headers, signal }: Options): Promise<Response> =>
  fetch(url, {
    method,
    credentials: 'same-origin',
    headers: {
      Accept: 'application/json',
      ...(method === 'GET' ? {} : { 'Content-Type': 'application/json', ...pageUserHeader() }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  })

const ask = (method: Method, url: string, options: Options): Promise<Response> => {
  const { upload: files, body, headers } = options
  const answer = files
    ? upload(method, url, { Accept: 'application/json', ...headers }, formOf(isObject(body) ? body : {}, files), files)
    : plain(method, url, options)
  return answer.catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new ApiError(method, 0, {})
  })
}

const followers = new Set<(url: string) => void>()

/** Calls `heard` with the address of whatever is sent to be written, once the server has done it. Ends with what it returns. */
export function followWrites(heard: (url: string) => void): () => void {
  followers.add(heard)
  return () => void followers.delete(heard)
}

/**
 * Sends a request with the session's cookie. When the session has ended above something that was typed, the person signs
 * in again and the request is repeated once. `T` is the shape that /api/docs/ promises; nothing checks it here.
 */
export async function send<T>(
  method: Method,
  url: string,
  options: Options = {},
): Promise<{ data: T; headers: Headers }> {
  let response = await ask(method, url, options)
  if (response.status === 401 && !options.background && (await signInAgain(method, url)))
    response = await ask(method, url, options)
  if (!response.ok) throw new ApiError(method, response.status, await bodyOf(response))
  if (method !== 'GET') for (const heard of followers) heard(url)
  return { data: response.status === 204 ? null : await response.json(), headers: response.headers }
}
