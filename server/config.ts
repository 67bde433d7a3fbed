/** The environment, checked at start: a wrong value ends it with a line that names the variable. */
import { z } from 'zod'
import { isTimeZone } from './time.ts'

const whole = (fallback: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((n) => n <= max, `must be at most ${max}`)
    .default(fallback)

const isOrigin = (text: string): boolean => /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text

/** A bucket, and what the keys in it begin with. */
const S3_ADDRESS = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w.\-/]*))?$/

/** `Name <address>`, or an address alone. */
const MAILBOX = /^(?:([^<>\p{Cc}]*?)\s*<([^\s<>@]+@[^\s<>@]+)>|([^\s<>@]+@[^\s<>@]+))$/u
function toMailbox(text: string): { name: string; address: string } {
  const [, name = '', address, alone] = MAILBOX.exec(text.trim()) ?? []
  return { name: name.trim(), address: address ?? alone ?? '' }
}

const schema = z.object({
  PORT: whole(8000, 65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+|pglite:.*)$/, 'must be file:PATH or postgres://…')
    .default('file:data/crm.db'),
  MEDIA_DIR: z
    .string()
    .refine(
      (text) => !text.includes('://') || S3_ADDRESS.test(text),
      'must be a folder, or s3://bucket or s3://bucket/prefix',
    )
    .default('data/media'),
  MAX_FILES: whole(10, 100),
  MAX_FILE_MB: whole(10, 2000),
  SECRET_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
  TIME_ZONE: z.string().refine(isTimeZone, 'must be a time zone such as Asia/Dubai').default('Asia/Dubai'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  MAIL_URL: z.url({ protocol: /^smtps?$/, hostname: /./, error: 'must be smtp://… or smtps://…' }).optional(),
  MAIL_FROM: z
    .string()
    .refine((text) => MAILBOX.test(text.trim()), 'must be an address, or NAME <ADDRESS>')
    .transform(toMailbox)
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be one of fatal, error, warn, info, debug, trace, silent',
    )
    .default('info'),
  CORS_ORIGINS: z
    .string()
    .transform((text) =>
      text
        .split(',')
        .map((origin) => origin.trim())
        .filter((origin) => origin !== ''),
    )
    .refine((list) => list.every(isOrigin), 'must be origins such as https://app.example.com, with commas')
    .default([]),
  LOGIN_RATE_LIMIT: whole(5, 1_000_000),
  RATE_LIMIT: whole(0, 1_000_000),
  TRUST_PROXY: whole(0, 10),
  METRICS_TOKEN: z.string().regex(/^\S+$/, 'must hold no blanks').optional(),
})

export type Config = z.infer<typeof schema>

/**
 * Where this installation is, for links that leave it: `PUBLIC_URL`, else where it listens. Never what a request says: whoever
 * asks could name his own host, and a link in a mail would lead there.
 */
export function addressOf({ PUBLIC_URL, HOST, PORT }: Pick<Config, 'PUBLIC_URL' | 'HOST' | 'PORT'>): string {
  const host = ['0.0.0.0', '127.0.0.1', '::', '::1'].includes(HOST)
    ? 'localhost'
    : HOST.includes(':')
      ? `[${HOST}]`
      : HOST
  return PUBLIC_URL ?? `http://${host}:${PORT}`
}

/** A variable that is set to nothing counts as unset. */
const given = (env: NodeJS.ProcessEnv) => Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))

/** The configuration. @throws Error that names every variable that is wrong, without its value */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = schema.safeParse(given(env))
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '))
}
