/** Keys that work on every page. None of them fires where somebody types, or above a dialog. */
import { useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Admin } from '../../kernel/define-admin.ts'
import { createPath } from '../../kernel/paths.ts'
import { useReachable } from '../../kernel/reach.ts'
import { expectSecondKey, isCovered, isTyping, useSingleKeys } from '../../kernel/use-keys.ts'
import { openSearch } from '../search/search-state.ts'

/** After `g` the second key may take so long. Milliseconds. */
const PATIENCE = 1500

/** The letter of a resource after `g`. */
export const letterOf = ({ menu }: Admin): string | undefined => menu.key

/** Listens for them; `sheet` is whether the list of all keys is open. */
export function useGlobalKeys() {
  const [sheet, setSheet] = useState(false)
  const [single] = useSingleKeys()
  const reachable = useReachable()
  const { pathname } = useLocation()
  const go = useNavigate()
  useEffect(() => {
    let goingSince = Number.NEGATIVE_INFINITY
    const here = reachable.find(({ admin }) => pathname.split('/')[1] === admin.resource.paths.admin)
    const acts: Readonly<Record<string, () => void>> = {
      '?': () => setSheet(true),
      c: () => here?.rights.add && void go(createPath(here.admin)),
      '/': () => {
        const box = document.querySelector<HTMLInputElement>('main search input[type=search]')
        if (box) box.focus()
        else openSearch()
      },
    }
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
        event.preventDefault()
        return openSearch()
      }
      if (!single || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || isCovered()) return
      const second = event.timeStamp - goingSince < PATIENCE
      goingSince = key === 'g' && !second ? event.timeStamp : Number.NEGATIVE_INFINITY
      expectSecondKey(goingSince + PATIENCE)
      const target = key === 'h' ? '/' : reachable.find(({ admin }) => letterOf(admin) === key)?.to
      const act = second ? target && (() => void go(target)) : acts[key]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [single, reachable, pathname, go])
  return { sheet, closeSheet: () => setSheet(false) }
}
