/**
 * The writing connection of a SQLite file: units of work run one after another, and short ones that wait together are
 * stored by one commit (group commit), which is where most of their time goes.
 */
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { AppError } from '../../shared/kernel/errors.ts'
import type { Connection } from './open.ts'

const LOCKED_TRIES = 25
/** Units of one commit: nobody waits long for those that came after him. */
const TOGETHER = 16

export type Work<T> = (tx: Connection) => Promise<T>
interface Job {
  /** A short unit, which may share its commit with others. */
  readonly together: boolean
  /** Does the work; what it answers tells the caller, once that is safe. */
  run(): Promise<Tell>
  fail(error: unknown): void
}
type Tell = () => void
interface Hooks {
  beforeCommit(): void
  committed(): void
}

export const codeOf = (error: unknown): string => (error instanceof Sqlite.SqliteError ? error.code : '')

export class WriteQueue {
  private readonly db: Sqlite.Database
  private readonly tx: Connection
  private readonly hooks: Hooks
  private readonly waiting: (Job | (() => Promise<void>))[] = []
  private running: Promise<void> | undefined
  private busy = false
  private readonly statements

  constructor(db: Sqlite.Database, tx: Connection, hooks: Hooks) {
    this.db = db
    this.tx = tx
    this.hooks = hooks
    this.statements = {
      begin: db.prepare('begin immediate'),
      commit: db.prepare('commit'),
      rollback: db.prepare('rollback'),
      savepoint: db.prepare('savepoint unit'),
      release: db.prepare('release unit'),
      undo: db.prepare('rollback to unit'),
    }
  }

  /** Resolves once what `work` wrote is stored; throws what it throws, and then nothing of it is. */
  transaction<T>(work: Work<T>, together: boolean): Promise<T> {
    return new Promise((resolve, reject) => {
      this.add({
        together,
        fail: reject,
        run: async () => {
          const result = await work(this.tx)
          return () => resolve(result)
        },
      })
    })
  }

  /** Runs `job` while nobody writes, outside of a transaction. */
  alone<T>(job: (transact: (work: Work<T>) => Promise<T>) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.add(() => job((work) => this.transact(work)).then(resolve, reject))
    })
  }

  /** Whether somebody writes, or waits to. */
  get isBusy(): boolean {
    return this.running !== undefined
  }

  /** Resolves when nobody waits. */
  async idle(): Promise<void> {
    while (this.running) await this.running
  }

  private add(job: Job | (() => Promise<void>)): void {
    this.waiting.push(job)
    this.running ??= this.work()
  }

  private async work(): Promise<void> {
    try {
      for (let next = this.waiting.shift(); next; next = this.waiting.shift()) {
        // Requests that have arrived are read one after another, in this turn of the event loop: then they go together.
        // Who writes alone, with nobody before him in his turn, waits for nobody.
        if (this.busy && typeof next === 'object' && next.together && this.waiting.length === 0) await nextTurn()
        await (typeof next === 'function' ? next() : this.group(next))
        this.noteTurn()
      }
    } finally {
      this.running = undefined
    }
  }

  /** Until the end of the next turn of the event loop, whoever comes has company. */
  private noteTurn(): void {
    if (this.busy) return
    this.busy = true
    setImmediate(() => {
      this.busy = false
    })
  }

  private async transact<T>(work: Work<T>): Promise<T> {
    let found: { readonly value: T } | undefined
    let error: unknown
    await this.group({
      together: false,
      fail: (reason) => {
        error = reason
      },
      run: async () => {
        const value = await work(this.tx)
        return () => {
          found = { value }
        }
      },
    })
    if (!found) throw error
    return found.value
  }

  /** Runs a unit, and those that may go with it, in one transaction. Each fails alone, unless the commit does. */
  private async group(first: Job): Promise<void> {
    const done: { readonly job: Job; readonly tell: Tell }[] = []
    const failed: Tell[] = []
    const { commit, savepoint, release } = this.statements
    try {
      await this.begin()
    } catch (error) {
      first.fail(error)
      return
    }
    for (let job: Job | undefined = first; job; job = this.next(job, done.length + failed.length)) {
      const unit = job
      try {
        // The first has the transaction for itself, and costs no more than it did alone.
        if (unit !== first) savepoint.run()
        done.push({ job: unit, tell: await unit.run() })
        if (unit !== first) release.run()
      } catch (error) {
        failed.push(() => unit.fail(error))
        if (unit !== first && this.undone()) continue
        // A full disk, for example, takes back the whole transaction.
        this.takeBack()
        for (const { job: lost } of done.splice(0)) lost.fail(error)
        for (const tell of failed) tell()
        return
      }
    }
    try {
      this.hooks.beforeCommit()
      commit.run()
      this.hooks.committed()
      for (const { tell } of done) tell()
    } catch (error) {
      this.takeBack()
      for (const { job } of done) job.fail(error)
    }
    for (const tell of failed) tell()
  }

  /** Takes back the last unit alone; false where that cannot be done, and the whole group is lost. */
  private undone(): boolean {
    try {
      if (!this.db.inTransaction) return false
      this.statements.undo.run()
      this.statements.release.run()
      return true
    } catch {
      // Whoever began the unit is told what went wrong first.
      return false
    }
  }
  private takeBack(): void {
    try {
      if (this.db.inTransaction) this.statements.rollback.run()
    } catch {
      // The next transaction cannot begin then, and says so.
    }
  }

  private next(job: Job, units: number): Job | undefined {
    const [next] = this.waiting
    if (!job.together || units >= TOGETHER || typeof next !== 'object' || !next.together) return undefined
    this.waiting.shift()
    return next
  }

  private async begin(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        this.statements.begin.run()
        return
      } catch (error) {
        if (!codeOf(error).startsWith('SQLITE_BUSY') && codeOf(error) !== 'SQLITE_LOCKED') throw error
        if (attempt >= LOCKED_TRIES)
          throw new AppError('unavailable', 'The database is busy. Try again in a moment.', {
            cause: error,
            retryAfter: 2,
          })
        await delay(5 * attempt)
      }
    }
  }
}
