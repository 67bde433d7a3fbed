/** The calls that belong to no resource: accounts, the admin's session, health. */
import { PAST_DAYS } from '../../../shared/automations/automation.ts'
import { registry } from '../../../shared/resources/index.ts'
import { range, total } from './admin-parameters.ts'
import { LOGIN_CURL } from './curl.ts'
import { type Json, jsonContent, refTo } from './document.ts'
import { query } from './list-parameters.ts'
import { ADMIN_TAG } from './operation.ts'
import { errorsOf, etag } from './responses.ts'

const ok = (name: string, description: string, example?: unknown): Json => ({
  200: { description, content: jsonContent(refTo(name), example) },
})
const done: Json = { 204: { description: 'Done' } }
const body = (name: string, example?: unknown): Json => ({
  required: true,
  content: jsonContent(refTo(name), example),
})
const open = { security: [] }
const badBody = { 400: 'Invalid', 413: 'TooLarge', 415: 'Unsupported', default: 'Unexpected' } as const
const known = { 401: 'NotAuthenticated', 429: 'Throttled' } as const

const login = (operationId: string, summary: string): Json => ({
  operationId,
  tags: ['Accounts'],
  ...open,
  summary,
  description: `${LOGIN_CURL}\n\nSend \`access\` as \`Authorization: Bearer …\`. Another \`login_type\` than the account's is 403.`,
  requestBody: body('Login', { email: 'your@email.com', password: 'yourpassword' }),
  responses: { ...ok('SignedIn', 'Signed in'), ...errorsOf({ ...badBody, ...known, 403: 'Denied' }) },
})
const account = (operationId: string, summary: string, responses: Json, more: Json = {}): Json => ({
  operationId,
  tags: ['Accounts'],
  summary,
  ...more,
  responses,
})
const admin = (operationId: string, summary: string, responses: Json, more: Json = {}): Json => ({
  ...account(operationId, summary, responses, more),
  tags: [ADMIN_TAG],
})
const health = (operationId: string, summary: string, responses: Json): Json => ({
  ...account(operationId, summary, responses, open),
  tags: ['Service'],
})

/** Path → method → operation. */
export const fixedPaths: Readonly<Record<string, Json>> = {
  '/api/accounts/login/': { post: login('login', 'Signs in') },
  '/api/accounts/token/': { post: login('token_create', 'Signs in; the same as login') },
  '/api/accounts/token/refresh/': {
    post: account(
      'token_refresh',
      'New tokens for a refresh token',
      { ...ok('Tokens', 'The next pair'), ...errorsOf({ ...badBody, ...known }) },
      { ...open, requestBody: body('RefreshToken') },
    ),
  },
  '/api/accounts/logout/': {
    post: account(
      'logout',
      'Ends the session of a refresh token',
      { ...done, ...errorsOf({ ...badBody, ...known }) },
      { ...open, requestBody: body('RefreshToken') },
    ),
  },
  '/api/accounts/profile/': {
    get: account('profile_retrieve', 'The caller', { ...ok('Account', 'The caller'), ...errorsOf(known) }),
    patch: account(
      'profile_partial_update',
      'Changes what is given of the caller',
      { ...ok('Account', 'The caller as it is now'), ...errorsOf({ ...badBody, ...known }) },
      { requestBody: body('ProfilePatch') },
    ),
  },
  '/api/accounts/change-password/': {
    post: account(
      'change_password',
      'A new password; every other session ends',
      { ...done, ...errorsOf({ ...badBody, ...known }) },
      { requestBody: body('PasswordChange') },
    ),
  },
  '/api/accounts/password-reset/': {
    post: account(
      'password_reset',
      'Asks for a new password: a mail with a token, if there is such an account',
      {
        202: { description: 'Whether there is such an account or not', content: jsonContent(refTo('Detail')) },
        ...errorsOf({ ...badBody, 429: 'Throttled' }),
      },
      { ...open, requestBody: body('PasswordReset', { email: 'your@email.com' }) },
    ),
  },
  '/api/accounts/password-reset/confirm/': {
    post: account(
      'password_reset_confirm',
      'Sets a new password with the token of the mail, once and within an hour; every session ends',
      { ...done, ...errorsOf({ ...badBody, 429: 'Throttled' }) },
      { ...open, requestBody: body('PasswordResetConfirm') },
    ),
  },
  '/api/accounts/notification-preferences/': {
    get: account('notification_preferences_retrieve', 'What the caller is told of, by type', {
      ...ok('NotificationPreferences', 'The preferences'),
      ...errorsOf(known),
    }),
    patch: account(
      'notification_preferences_partial_update',
      'Changes what is given of the preferences',
      { ...ok('NotificationPreferences', 'As they are now'), ...errorsOf({ ...badBody, ...known }) },
      { requestBody: body('NotificationPreferencesPatch') },
    ),
  },
  '/api/admin/session/': {
    post: admin(
      'admin_session_create',
      'Signs staff in, with a cookie',
      { ...ok('AdminSession', 'Signed in'), ...errorsOf({ ...badBody, ...known }) },
      { ...open, requestBody: body('Credentials') },
    ),
    get: admin('admin_session_retrieve', 'Who is signed in', {
      ...ok('AdminSession', 'The session'),
      ...errorsOf(known),
    }),
    delete: admin('admin_session_destroy', 'Signs out', { ...done, ...errorsOf({ ...known, 403: 'Denied' }) }),
  },
  '/api/admin/preferences/': {
    get: admin('admin_preferences_retrieve', 'What the caller likes to see', {
      ...ok('UserPreferences', 'Values by name'),
      ...errorsOf({ ...known, 403: 'Denied' }),
    }),
    patch: admin(
      'admin_preferences_partial_update',
      'Keeps what is given, at most 4,000 characters each; null takes away',
      { ...ok('UserPreferences', 'As they are now'), ...errorsOf({ ...badBody, ...known, 403: 'Denied' }) },
      { requestBody: body('UserPreferencesPatch') },
    ),
  },
  '/api/admin/settings/': {
    get: admin('admin_settings_retrieve', 'The settings', {
      200: { description: 'The settings', headers: etag, content: jsonContent(refTo('Settings')) },
      ...errorsOf({ ...known, 403: 'Denied' }),
    }),
    patch: admin(
      'admin_settings_partial_update',
      'Changes what is given of the settings; for superusers',
      {
        200: { description: 'As they are now', headers: etag, content: jsonContent(refTo('Settings')) },
        ...errorsOf({ ...badBody, ...known, 403: 'Denied', 412: 'AdminStale' }),
      },
      { parameters: [{ $ref: '#/components/parameters/IfMatch' }], requestBody: body('SettingsPatch') },
    ),
  },
  '/api/admin/settings/try/': {
    post: admin(
      'admin_settings_try',
      `What an automation would have done in the last ${PAST_DAYS} days with settings that are not saved; nothing is done`,
      {
        200: { description: 'How often, and the latest of its causes', content: jsonContent(refTo('WouldHave')) },
        ...errorsOf({ ...badBody, ...known, 403: 'Denied' }),
      },
      { requestBody: body('SettingsTrial') },
    ),
  },
  '/api/admin/settings/history/': {
    get: admin('admin_settings_history', 'Who changed which setting, newest first', {
      200: {
        description: 'A page of them',
        headers: total,
        content: jsonContent({ type: 'array', items: refTo('HistoryEntry') }),
      },
      ...errorsOf({ ...known, 403: 'Denied' }),
    }),
  },
  '/api/admin/history/': {
    get: admin(
      'admin_own_history',
      'What the caller did last',
      {
        200: {
          description: 'Newest first, of what the caller may view',
          content: jsonContent({ type: 'array', items: refTo('OwnHistoryEntry') }),
          headers: total,
        },
        ...errorsOf({ 400: 'Invalid', ...known, 403: 'Denied', default: 'Unexpected' }),
      },
      { parameters: [query('actor', { type: 'string', enum: ['me'], default: 'me' }, 'Whose.'), ...range] },
    ),
  },
  '/api/admin/counts/': {
    get: admin(
      'admin_counts',
      'How many records some lists have: a parameter for each, by the name of its resource, whose value is the filter',
      {
        200: {
          description: 'By the names of the resources, of those that the caller may view',
          content: jsonContent({ type: 'object', additionalProperties: { type: 'integer', minimum: 0 } }),
        },
        ...errorsOf({ 400: 'Invalid', ...known, 403: 'Denied', default: 'Unexpected' }),
      },
      { parameters: [...registry.values()].map(({ paths }) => query(paths.admin, { type: 'string' }, 'Its filter.')) },
    ),
  },
  '/api/admin/search/': {
    get: admin(
      'admin_search',
      'The newest few of every resource that match',
      {
        200: {
          description: 'By resource, in the order of the menu; nothing for less than two characters',
          content: jsonContent({ type: 'array', items: refTo('SearchHits') }),
        },
        ...errorsOf({ 400: 'Invalid', ...known, 403: 'Denied', default: 'Unexpected' }),
      },
      { parameters: [query('q', { type: 'string' }, 'As in a list: words are ANDed, quotes make a phrase.')] },
    ),
  },
  '/api/notifications/stream/': {
    get: {
      ...account('notifications_stream', 'What the caller is told of, as it happens (server-sent events)', {
        200: {
          description:
            'Events named `notification`: `id` is a cursor, `data` a notification as JSON in one line. A comment line every 25 s.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...errorsOf({ ...known, default: 'Unexpected' }),
      }),
      tags: ['Notifications'],
      parameters: [
        {
          name: 'Last-Event-ID',
          in: 'header',
          description: 'The last `id` that came: goes on after it. Without it the next one is the first.',
          schema: { type: 'string' },
        },
      ],
    },
  },
  '/health/': { get: health('health', 'Is the process alive', ok('Health', 'It is')) },
  '/health/ready/': {
    get: health('health_ready', 'Can it serve', {
      ...ok('Health', 'It can'),
      503: { description: 'It cannot', content: jsonContent(refTo('Health')) },
    }),
  },
}
