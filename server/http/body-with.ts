import { z } from 'zod'
import { invalid } from '../../shared/kernel/errors.ts'
import type { Incoming } from './incoming.ts'
import { readBody } from './request-body.ts'

/** The values of a body by a schema. @throws AppError invalid */
export async function bodyWith<S extends z.ZodObject>(incoming: Incoming, schema: S): Promise<z.infer<S>> {
  const body = await readBody(incoming)
  const parsed = schema.safeParse(body.parse())
  if (parsed.success) return parsed.data
  throw invalid(z.flattenError(parsed.error).fieldErrors as Record<string, string[]>)
}
