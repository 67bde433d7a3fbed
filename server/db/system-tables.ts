/** Tables that only the server knows; described with the same kinds as the resources. */
import { bool, choice, type Fields, instant, integer, json, ref, text } from '../../shared/kernel/kinds.ts'

interface SystemTable {
  readonly name: string
  readonly fields: Fields
  /** Column lists to index; the first word `unique` makes the index so. */
  readonly indexes: readonly (readonly string[])[]
}

export const systemTables: readonly SystemTable[] = [
  {
    // One sign-in: a family of refresh tokens with their access tokens, or a browser's cookie.
    name: 'sessions',
    fields: {
      user: ref('User', 'users', { required: true }),
      kind: choice('Kind', { token: 'Token', cookie: 'Cookie' }, { required: true }),
      /** SHA-256 of the cookie; empty for tokens, which are signed. */
      secret_hash: text('Hash'),
      /** The youngest refresh generation that was used, and when it was used first. */
      used_generation: integer('Used generation', { min: -1, default: -1 }),
      used_at: instant('Used'),
      created_at: instant('Created', { required: true }),
      expires_at: instant('Expires', { required: true }),
      revoked_at: instant('Revoked'),
    },
    indexes: [['user'], ['secret_hash']],
  },
  {
    // Who changed what, when, through which door. No foreign keys: it outlives what it tells of.
    name: 'history',
    fields: {
      resource: text('Resource'),
      record: integer('Record', { required: true, max: Number.MAX_SAFE_INTEGER }),
      title: text('Title'),
      action: text('Action'),
      at: instant('At', { required: true }),
      actor: integer('Actor'),
      actor_name: text('Actor'),
      through: text('Through'),
      request_id: text('Request'),
      changes: json('Changes'),
    },
    indexes: [
      ['resource', 'record', 'id'],
      // With the resource, so that the index alone tells what of it somebody may see.
      ['actor', 'id', 'resource'],
    ],
  },
  {
    // Answers kept for 24 hours, so that a repeated POST creates nothing.
    name: 'idempotency_keys',
    fields: {
      user: integer('User', { required: true }),
      path: text('Path'),
      key: text('Key'),
      body_hash: text('Body hash'),
      status: integer('Status', { required: true }),
      body: text('Body', { multiline: true }),
      etag: text('ETag'),
      created_at: instant('Created', { required: true }),
    },
    indexes: [['unique', 'user', 'path', 'key'], ['created_at']],
  },
  {
    // One row: what was set, where it differs from the default. Its version tells every process that something changed.
    name: 'settings',
    fields: { changed: json('Changed') },
    indexes: [],
  },
  {
    // How far a user's notifications go: counted up, and locked, in the transaction that adds one.
    name: 'notification_cursors',
    fields: { user: ref('User', 'users', { required: true }), n: integer('N', { default: 0 }) },
    indexes: [['unique', 'user']],
  },
  {
    // What somebody does not want to hear of, or wants as mail: only what differs from the usual.
    name: 'notification_preferences',
    fields: {
      user: ref('User', 'users', { required: true }),
      notification_type: text('Type'),
      in_app: bool('In the app', { default: true }),
      email: bool('By mail'),
    },
    indexes: [['unique', 'user', 'notification_type']],
  },
  {
    // What somebody likes to see (columns, row height): small values, of which the server knows no more.
    name: 'user_preferences',
    fields: { user: ref('User', 'users', { required: true }), key: text('Key'), value: json('Value') },
    indexes: [['unique', 'user', 'key']],
  },
  {
    // Who may set a new password with a token that was sent to him: the last one that was asked for, until it was used.
    name: 'password_resets',
    fields: {
      user: ref('User', 'users', { required: true, unique: true }),
      /** SHA-256 of the token. */
      secret_hash: text('Hash'),
      created_at: instant('Created', { required: true }),
      expires_at: instant('Expires', { required: true }),
    },
    indexes: [['secret_hash']],
  },
  {
    // The last comment that there was when a user opened a ticket.
    name: 'ticket_seen',
    fields: {
      user: ref('User', 'users', { required: true }),
      ticket: ref('Ticket', 'tickets', { required: true }),
      comment: integer('Comment', { required: true, max: Number.MAX_SAFE_INTEGER }),
    },
    indexes: [['unique', 'user', 'ticket'], ['ticket']],
  },
  {
    // Every file in the store, from before it is written there until after it is taken away: no crash leaves one that
    // nobody knows of. It belongs to a record once the record is committed; until then, and afterwards, to none.
    name: 'files',
    fields: {
      resource: text('Resource'),
      record: integer('Record', { max: Number.MAX_SAFE_INTEGER }),
      /** Its name in the store; nothing of it comes from outside. */
      key: text('Key', { unique: true }),
      name: text('Name'),
      size: integer('Size', { required: true }),
      content_type: text('Type'),
      /** Nobody will own it any more: it can go at once. */
      is_dropped: bool('Dropped'),
      created_by: integer('Created by', { max: Number.MAX_SAFE_INTEGER }),
      created_at: instant('Created', { required: true }),
    },
    indexes: [['resource', 'record', 'id']],
  },
  {
    // Files whose rows became records: who, when, and how many. The files themselves are not kept.
    name: 'imports',
    fields: {
      resource: text('Resource'),
      name: text('Name'),
      total: integer('Rows', { default: 0 }),
      created: integer('Added', { default: 0 }),
      failed: integer('Failed', { default: 0 }),
      /** Rows that were imported before. */
      known: integer('Known', { default: 0 }),
      undone: integer('Undone', { default: 0 }),
      created_by: integer('Created by', { required: true, max: Number.MAX_SAFE_INTEGER }),
      created_at: instant('Created', { required: true }),
    },
    indexes: [['resource', 'id']],
  },
  {
    // Which row of a file became which record: the same row is not imported twice, and an import can be undone.
    name: 'import_rows',
    fields: {
      import: integer('Import', { required: true, max: Number.MAX_SAFE_INTEGER }),
      resource: text('Resource'),
      row: integer('Row', { required: true }),
      /** What is in it, hashed. */
      key: text('Key'),
      record: integer('Record', { required: true, max: Number.MAX_SAFE_INTEGER }),
      /** The version that it had when it was added: another one says that somebody changed it. */
      made_version: integer('Version', { required: true }),
    },
    indexes: [
      ['unique', 'resource', 'key'],
      ['import', 'id'],
    ],
  },
  {
    // Two records that look alike, and of which somebody said that they are not the same; `one` is the lower id.
    name: 'told_apart',
    fields: {
      resource: text('Resource'),
      one: integer('One', { required: true, max: Number.MAX_SAFE_INTEGER }),
      other: integer('Other', { required: true, max: Number.MAX_SAFE_INTEGER }),
      created_by: integer('Created by', { max: Number.MAX_SAFE_INTEGER }),
      created_at: instant('Created', { required: true }),
    },
    indexes: [
      ['unique', 'resource', 'one', 'other'],
      ['resource', 'other'],
    ],
  },
  {
    // The last edit of many records by each person, so that it can be taken back.
    name: 'bulk_edits',
    fields: {
      resource: text('Resource'),
      created_by: integer('Created by', { required: true, max: Number.MAX_SAFE_INTEGER }),
      created_at: instant('Created', { required: true }),
    },
    indexes: [['created_by', 'resource', 'id']],
  },
  {
    // What it did, one row for each transaction: ids, versions and old values.
    name: 'bulk_edit_parts',
    fields: {
      edit: integer('Edit', { required: true, max: Number.MAX_SAFE_INTEGER }),
      edited: json('Edited'),
    },
    indexes: [['edit', 'id']],
  },
  {
    // Counters without gaps (rental references): one row per name, counted up inside the transaction that uses it.
    name: 'counters',
    fields: { name: text('Name', { unique: true }), n: integer('N', { default: 0 }) },
    indexes: [],
  },
]
