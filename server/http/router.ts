/** Finds the handlers of a path for Hono: fixed paths, paths with one `:name`, and `/…/*` for what stands before them. */
import { METHOD_NAME_ALL, type Params, type Result, type Router, UnsupportedPathError } from 'hono/router'

interface Route<T> {
  readonly method: string
  readonly handler: T
  /** Routes run in the order in which they were added. */
  readonly place: number
}
interface Shape<T> {
  readonly param: string
  readonly routes: Route<T>[]
}

/** Cuts a segment out of a path: what is left says which shape the path has. */
const without = (path: string, from: number, to: number): string => `${path.slice(0, from)}:${path.slice(to)}`

/**
 * A look-up or two instead of a walk. Hono's fast router gives up on `/:id` beside `/my_leads`, and its slow one then costs
 * as much as a small answer. A fixed path wins over one with a name.
 */
export class PathRouter<T> implements Router<T> {
  readonly name = 'PathRouter'
  private readonly fixed = new Map<string, Route<T>[]>()
  private readonly shaped = new Map<string, Shape<T>>()
  /** Which segments, counted by slashes before them, hold the name in some shape. */
  private readonly depths = new Set<number>()
  private readonly before: { readonly prefix: string; readonly route: Route<T> }[] = []
  private count = 0

  add(method: string, path: string, handler: T): void {
    const route = { method, handler, place: this.count++ }
    if (path.endsWith('/*')) {
      this.before.push({ prefix: path.slice(0, -2), route })
      return
    }
    const from = path.indexOf('/:') + 1
    if (from === 0) {
      if (path.includes('*')) throw new UnsupportedPathError(path)
      this.fixed.set(path, [...(this.fixed.get(path) ?? []), route])
      return
    }
    const end = path.indexOf('/', from)
    const to = end < 0 ? path.length : end
    const param = path.slice(from + 1, to)
    if (/[^\w]/.test(param) || path.indexOf('/:', from) >= 0) throw new UnsupportedPathError(path)
    const key = without(path, from, to)
    const shape = this.shaped.get(key) ?? { param, routes: [] }
    if (shape.param !== param) throw new UnsupportedPathError(path)
    shape.routes.push(route)
    this.shaped.set(key, shape)
    this.depths.add(path.slice(0, from).split('/').length - 1)
  }

  match(method: string, path: string): Result<T> {
    const fixed = this.fixed.get(path)
    const [routes, params] = fixed ? [fixed, none] : this.named(path)
    const all = this.around(path, routes)
    const found: [T, Params][] = []
    for (const { method: own, handler } of all)
      if (own === METHOD_NAME_ALL || own === method) found.push([handler, params])
    return [found]
  }

  /** With the routes of everything below a prefix, all in their order. */
  private around(path: string, routes: readonly Route<T>[]): readonly Route<T>[] {
    let all = routes
    for (const { prefix, route } of this.before)
      if (path.startsWith(prefix) && (path.length === prefix.length || path[prefix.length] === '/'))
        all = [...all, route]
    return all === routes ? routes : all.toSorted((a, b) => a.place - b.place)
  }

  private named(path: string): readonly [readonly Route<T>[], Params] {
    for (const depth of this.depths) {
      let from = 0
      for (let slash = 0; slash < depth; slash++) {
        from = path.indexOf('/', from) + 1
        if (from === 0) break
      }
      if (from === 0) continue
      const end = path.indexOf('/', from)
      const to = end < 0 ? path.length : end
      const shape = to > from ? this.shaped.get(without(path, from, to)) : undefined
      if (shape) return [shape.routes, { [shape.param]: path.slice(from, to) }]
    }
    return nothing
  }
}

const none: Params = {}
const nothing: readonly [readonly never[], Params] = [[], none]
