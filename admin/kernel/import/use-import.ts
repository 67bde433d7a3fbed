import { useInvalidate } from '@refinedev/core'
import { useEffect, useRef, useState } from 'react'
import type { Admin } from '../define-admin.ts'
import { type Fields, inParts, type RowResult, readFile, sendRows, startImport, type Table } from './api.ts'
import { guessed } from './mapping.ts'

export type Stage = 'file' | 'columns' | 'tried' | 'added'
export interface Progress {
  readonly done: number
  readonly total: number
}

/** An import from its file to its records. What is done part by part goes on where it broke off. */
export function useImport(admin: Admin) {
  const [stage, setStage] = useState<Stage>('file')
  const [table, setTable] = useState<Table>()
  const [fields, setFields] = useState<Fields>([])
  const [tried, setTried] = useState<readonly RowResult[]>([])
  const [added, setAdded] = useState<readonly RowResult[]>([])
  const [id, setId] = useState<number>()
  const [busy, setBusy] = useState<Progress>()
  const [error, setError] = useState<unknown>()
  const invalidate = useInvalidate()
  const renew = () => invalidate({ invalidates: ['all'] })
  useWarning(busy !== undefined)

  const during = async (work: () => Promise<void>) => {
    setError(undefined)
    try {
      await work()
    } catch (wrong) {
      setError(wrong)
    }
    setBusy(undefined)
  }
  /** Sends what `results` says nothing of yet. */
  const inTurn = async (
    to: number | 'try',
    rows: Table['rows'],
    results: readonly RowResult[],
    keep: (results: readonly RowResult[]) => void,
  ) => {
    const known = new Set(results.map(({ row }) => row))
    const found = [...results]
    for (const part of inParts(rows.filter(({ row }) => !known.has(row)))) {
      setBusy({ done: found.length, total: rows.length })
      found.push(...(await sendRows(admin, to, fields, part)))
      keep([...found])
    }
  }

  return {
    stage,
    table,
    fields,
    tried,
    added,
    id,
    busy,
    error,
    choose: (file: File) =>
      during(async () => {
        setBusy({ done: 0, total: 1 })
        const read = await readFile(admin, file, (share) => setBusy({ done: share, total: 1 }))
        setTable(read)
        setFields(guessed(admin, read.columns))
        setTried([])
        setAdded([])
        setId(undefined)
        setStage('columns')
      }),
    map: (at: number, name: string | null) => {
      setFields((before) => before.map((one, place) => (place === at ? name : one === name ? null : one)))
      setTried([])
    },
    attempt: () =>
      during(async () => {
        await inTurn('try', table?.rows ?? [], tried, setTried)
        setStage('tried')
      }),
    add: () =>
      during(async () => {
        const good = new Set(tried.filter(({ ok }) => ok).map(({ row }) => row))
        const rows = (table?.rows ?? []).filter(({ row }) => good.has(row))
        const own = id ?? (await startImport(admin, table?.name ?? '', rows.length))
        setId(own)
        await inTurn(own, rows, added, setAdded)
        setStage('added')
      }).then(renew),
    back: () => setStage('columns'),
    again: () => {
      setTable(undefined)
      setStage('file')
    },
    renew,
  }
}
export type ImportControl = ReturnType<typeof useImport>

/** Asks before the tab is closed in the middle. */
function useWarning(on: boolean): void {
  const active = useRef(on)
  useEffect(() => {
    active.current = on
  })
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (active.current) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [])
}
