/** The bodies and answers of the account calls, the admin's session and health. */
import { z } from 'zod'
import { automations } from '../../../shared/automations/index.ts'
import { bodySchema } from '../../../shared/kernel/schema.ts'
import { users } from '../../../shared/resources/users.ts'
import { settings as tuned } from '../../../shared/settings.ts'
import { OWN_FIELDS } from '../../auth/accounts.ts'
import { preferenceTypes } from '../../auth/notification-preferences.ts'
import { MOST_VIEWS } from '../../auth/views.ts'
import * as bodies from '../account-bodies.ts'
import { bodyJson } from './body-schema.ts'
import { type Json, refTo } from './document.ts'

const text = { type: 'string' }
const yes = { type: 'boolean' }
const id = { type: 'integer', minimum: 1 }
const object = (properties: Json, optional: readonly string[] = []): Json => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
})
/** The document of what validates. */
const made = (schema: z.ZodType): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input' })
  return json
}
const nullable = (schema: Json): Json => ({ ...schema, type: ['object', 'null'] })

const rights = object({ view: yes, add: yes, change: yes, remove: yes })
const whole = { type: 'integer', minimum: 1 }
const settings = object({
  time_zone: text,
  currency: text,
  files: object({ count: whole, megabytes: whole, extensions: { type: 'array', items: text } }),
})
const { properties: profile } = bodyJson(bodySchema(users.fields, [...OWN_FIELDS], 'patch'), users.fields, false)
const { properties: tunable } = bodyJson(bodySchema(tuned, Object.keys(tuned), 'patch'), tuned, true)
const types = Object.keys(users.fields.user_type.choices)
const languages = Object.keys(users.fields.language.choices)

const channels = (all: boolean): Json => object({ in_app: yes, email: yes }, all ? [] : ['in_app', 'email'])
export const accountSchemas: Readonly<Record<string, Json>> = {
  Account: object({
    id,
    email: { type: 'string', format: 'email' },
    first_name: text,
    last_name: text,
    full_name: { type: 'string', minLength: 1 },
    phone_number: text,
    user_type: { type: 'string', enum: types },
    is_staff: yes,
    is_superuser: yes,
    language: { type: 'string', enum: languages },
    company: nullable(object({ id, company_name: text })),
    customer: nullable(object({ id })),
  }),
  Login: made(bodies.login),
  Credentials: made(bodies.credentials),
  Tokens: object({ access: text, refresh: text }),
  SignedIn: object({ access: text, refresh: text, user: refTo('Account') }),
  RefreshToken: made(bodies.refreshToken),
  ProfilePatch: { type: 'object', properties: profile, examples: [{ first_name: 'Sam', language: 'ar' }] },
  PasswordChange: made(bodies.passwordChange),
  PasswordReset: made(bodies.passwordReset),
  PasswordResetConfirm: made(bodies.passwordResetConfirm),
  AdminSession: object({
    user: refTo('Account'),
    permissions: { type: 'object', additionalProperties: rights },
    preferences: refTo('UserPreferences'),
    views: {
      type: 'object',
      additionalProperties: object({
        records: { type: 'array', items: refTo('AdminSavedView') },
        total: { type: 'integer', minimum: 1, description: 'How many the caller may see.' },
      }),
      description: `The saved views of each list, by resource: the first ${MOST_VIEWS}, the caller’s own before those of others, and the one that the list opens with.`,
    },
    settings,
  }),
  UserPreferences: { type: 'object', additionalProperties: {} },
  UserPreferencesPatch: { type: 'object', additionalProperties: {}, examples: [{ density: 'normal' }] },
  Settings: object({
    ...(tunable as Json),
    id,
    _title: text,
    _version: { type: 'integer', minimum: 0 },
    _can: object({ change: yes, remove: yes }),
    _cannot: object({}),
  }),
  SettingsPatch: { type: 'object', properties: tunable, examples: [{ large_rental_amount: 20_000 }] },
  SettingsTrial: {
    ...object(
      {
        rule: { type: 'string', enum: automations.map(({ rule }) => rule) },
        settings: { type: 'object', properties: tunable },
      },
      ['settings'],
    ),
    examples: [{ rule: 'large-rental', settings: { large_rental_amount: 5000 } }],
  },
  WouldHave: object({
    since: { type: 'string', format: 'date-time' },
    count: { type: 'integer', minimum: 0 },
    complete: yes,
    examples: {
      type: 'array',
      maxItems: 20,
      items: object({
        resource: text,
        id,
        title: text,
        at: { type: 'string', format: 'date-time' },
        because: {
          type: 'array',
          items: object({
            label: text,
            kind: { type: 'string', enum: ['integer', 'money', 'text'] },
            value: { type: ['string', 'number'] },
          }),
        },
      }),
    },
  }),
  NotificationPreferences: object(Object.fromEntries(preferenceTypes.map((type) => [type, channels(true)]))),
  NotificationPreferencesPatch: {
    type: 'object',
    properties: Object.fromEntries(preferenceTypes.map((type) => [type, channels(false)])),
    examples: [{ ticket_comment: { in_app: false } }],
  },
  Health: object({ status: text }),
}
