/** Where the bytes of files are: a folder of this computer, or a bucket. Flydrive is known here alone. */
import { createReadStream, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { DriverContract } from 'flydrive/types'
import { makeFolder } from '../folders.ts'

export interface FileStore {
  /** Stores the file at `path`; when it returns, the bytes are safe. */
  put(key: string, path: string, size: number): Promise<void>
  open(key: string): Promise<Readable>
  has(key: string): Promise<boolean>
  /** Taking away what is not there is no error. */
  remove(key: string): Promise<void>
}

/**
 * A file to read from. When writing fails, its reader would end the stream with an error of its own, and Flydrive tells
 * of that one: that the disk is full would be lost.
 */
function sourceOf(path: string): Readable {
  const stream = createReadStream(path)
  return Object.assign(stream, { [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) })
}

function storeOf(driver: DriverContract, prefix: string, settle: (key: string) => Promise<void>): FileStore {
  const disk = new Disk(driver)
  return {
    async put(key, path, size) {
      const source = sourceOf(path)
      try {
        await disk.putStream(prefix + key, source, { contentLength: size })
      } finally {
        source.destroy()
      }
      await settle(key)
    },
    open: (key) => disk.getStream(prefix + key),
    has: (key) => disk.exists(prefix + key),
    remove: (key) => disk.delete(prefix + key),
  }
}

/** The database will say that the file is there, also after the power went. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

function inFolder(folder: string): FileStore {
  const location = resolve(folder)
  makeFolder(location, 0o700)
  // Rights alone tell little: root has them all, also where nothing can be written.
  const probe = join(location, `.probe-${crypto.randomUUID()}`)
  writeFileSync(probe, '')
  rmSync(probe)
  return storeOf(new FSDriver({ location, visibility: 'private' }), '', (key) => flush(join(location, key)))
}

/** The credentials, the region and another endpoint come from the usual `AWS_*` variables. */
async function inBucket(bucket: string, prefix: string): Promise<FileStore> {
  const [{ S3Driver }, { S3Client }] = await Promise.all([import('flydrive/drivers/s3'), import('@aws-sdk/client-s3')])
  const endpoint = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL
  const client = new S3Client({
    // Stores of other makers know neither buckets as hosts nor checksums that nobody asked for.
    ...(endpoint ? { forcePathStyle: true, region: process.env.AWS_REGION ?? 'us-east-1' } : {}),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  await client.config.region().catch((cause: unknown) => {
    throw new Error('AWS_REGION is not set', { cause })
  })
  const driver = new S3Driver({ client, bucket, visibility: 'private', supportsACL: false })
  return storeOf(driver, prefix, async () => undefined)
}

/** Opens `data/media`, or `s3://bucket/prefix`. @throws what the file system says of a folder that cannot be written */
export async function openStore(where: string): Promise<FileStore> {
  const [, bucket, path = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(where) ?? []
  const prefix = path === '' || path.endsWith('/') ? path : `${path}/`
  return bucket === undefined ? inFolder(where) : inBucket(bucket, prefix)
}
