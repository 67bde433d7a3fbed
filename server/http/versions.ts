/** Versions of records in headers. */
import type { IfMatch } from '../records/change.ts'

/** `If-Match`: a list of tags, compared without `W/`; `*` is any (RFC 9110, 13.1.1). */
export function ifMatchOf(header: string | null): IfMatch {
  if (header === null) return null
  const tags = header.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return (version) => tags.includes('*') || tags.includes(etag(version))
}

/** The version of a record as a header says it. */
export const etag = (version: number): string => `"${version}"`
