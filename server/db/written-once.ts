import type { Resource } from '../../shared/kernel/resource.ts'
import type { DialectName } from './dialect.ts'

/** Texts that are written once for each list of columns of a resource: two resources may share a list. */
export class WrittenOnce<T> {
  private readonly known: Readonly<Record<DialectName, WeakMap<Resource, WeakMap<object, T>>>> = {
    sqlite: new WeakMap(),
    postgres: new WeakMap(),
  }

  /** The text that `write` gives, or gave before. */
  text(dialect: DialectName, resource: Resource, list: object, write: () => T): T {
    const known = this.known[dialect].get(resource)
    const text = known?.get(list)
    if (text !== undefined) return text
    const texts = known ?? new WeakMap<object, T>()
    const fresh = write()
    texts.set(list, fresh)
    this.known[dialect].set(resource, texts)
    return fresh
  }
}
