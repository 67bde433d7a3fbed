/** Who else is at a record: said of every resource, and of the settings. */
import { presenceStates } from '../../../shared/presence.ts'
import { registry } from '../../../shared/resources/index.ts'
import { settingsRecord } from '../../../shared/settings.ts'
import { type Json, jsonContent, refTo } from './document.ts'
import { ADMIN_TAG } from './operation.ts'
import { errorsOf } from './responses.ts'

const presence = (name: string, onRecord: boolean): Json => ({
  post: {
    operationId: `admin_${name}_presence`,
    tags: [ADMIN_TAG],
    summary: 'Says what the caller does at it, and answers who else is there',
    description: 'Whoever says nothing for 30 seconds is gone. Only who may change it says that he edits it.',
    ...(onRecord
      ? { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } }] }
      : {}),
    requestBody: { required: true, content: jsonContent(refTo('PresenceState'), { state: presenceStates[0] }) },
    responses: {
      200: { description: 'The others, and the version of what they look at', content: jsonContent(refTo('Present')) },
      ...errorsOf({
        400: 'Invalid',
        401: 'NotAuthenticated',
        403: 'Denied',
        ...(onRecord ? { 404: 'NotFound' } : {}),
        413: 'TooLarge',
        415: 'Unsupported',
        429: 'Throttled',
        default: 'Unexpected',
      }),
    },
  },
})

/** Path → method → operation. */
export const presencePaths: Readonly<Record<string, Json>> = Object.fromEntries([
  ...[...registry.values()].map(({ name, paths }) => [
    `/api/admin/${paths.admin}/{id}/presence/`,
    presence(name, true),
  ]),
  [`/api/admin/${settingsRecord.paths.admin}/presence/`, presence(settingsRecord.name, false)],
])
