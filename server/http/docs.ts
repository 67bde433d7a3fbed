/** `/api/schema/` and `/api/docs/`. */
import type { Context } from 'hono'

export const docsRoutes: Readonly<Record<string, (c: Context) => Response | Promise<Response>>> = {}
