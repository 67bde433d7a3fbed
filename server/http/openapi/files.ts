/** Files in the document: what comes with a form, what is answered about one, and its download. */
import { FILES } from '../../files/storing.ts'
import { type Json, refTo } from './document.ts'
import { errorsOf } from './responses.ts'

export const FILES_TAG = 'Files'
const whole = { type: 'integer', minimum: 1 }
const text = { type: 'string' }

const attachment = {
  id: whole,
  name: { ...text, description: 'The name that it came with, cleaned.' },
  size: { ...whole, description: 'In bytes.' },
  content_type: { ...text, description: 'By its content.' },
  url: { ...text, format: 'uri', description: 'Needs the same credentials as the record.' },
  created_at: { ...text, format: 'date-time' },
}
export const fileSchemas: Readonly<Record<string, Json>> = {
  Attachment: { type: 'object', properties: attachment, required: Object.keys(attachment), readOnly: true },
}

/** The parts of a form that are files, by default limits. */
const parts: Json = {
  type: 'array',
  maxItems: 10,
  items: { ...text, format: 'binary' },
  description:
    'Up to 10 files of 10 MB: JPEG, PNG, WebP, GIF, HEIC, PDF, MP4, Office documents, and `.txt` or `.csv` in UTF-8. One that is refused refuses the request.',
}

/** A body as a form: the same fields, and files. */
export const withFileParts = (body: Json, part: string): Json => ({
  ...body,
  properties: { ...Object(body.properties), [part]: parts },
})
/** What a request may be sent as, besides JSON. */
export const formContent = (name: string): Json => ({ 'multipart/form-data': { schema: refTo(name) } })

export const filePaths: Readonly<Record<string, Json>> = {
  [`${FILES}/{id}/`]: {
    get: {
      operationId: 'files_download',
      tags: [FILES_TAG],
      summary: 'A file',
      description: 'Who may: those who may see the record that it belongs to. To anybody else it does not exist.',
      parameters: [{ name: 'id', in: 'path', required: true, schema: whole }],
      responses: {
        200: {
          description: 'The file, as a download',
          headers: {
            'Content-Disposition': { description: '`attachment`, with its name', schema: text },
            ETag: { $ref: '#/components/headers/ETag' },
          },
          content: { '*/*': { schema: { ...text, format: 'binary' } } },
        },
        304: { description: 'The caller has it already' },
        ...errorsOf({ 401: 'NotAuthenticated', 404: 'NotFound', 429: 'Throttled', default: 'Unexpected' }),
      },
    },
  },
}
