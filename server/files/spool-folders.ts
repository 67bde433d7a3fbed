/** Folders of requests that are just being read: gone with the request, unless the process died in the middle. */
import { readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How their names begin. */
export const SPOOL = 'tezrent-upload-'
const PATIENCE_MS = 3_600_000

/** Removes what a process that died left behind. */
export async function removeOldSpools(now: string): Promise<void> {
  const before = Date.parse(now) - PATIENCE_MS
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(SPOOL)) continue
    const folder = join(tmpdir(), name)
    // Somebody else may be quicker.
    const at = await stat(folder).catch(() => undefined)
    if (at && at.mtimeMs < before) await rm(folder, { recursive: true, force: true })
  }
}
