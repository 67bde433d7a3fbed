import { useState } from 'react'
import { inputId, type Path, type Problem } from './problems.ts'

const none: ReadonlySet<string> = new Set()

/** What the last save ran into. A problem is gone once its value is another. */
export function useProblems() {
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [corrected, setCorrected] = useState(none)
  const [round, setRound] = useState(0)
  const isLeft = ({ path }: Problem) => path === null || !corrected.has(inputId('', path))
  return {
    /** All of them: they say which fields have to show. */
    problems,
    left: problems.filter(isLeft),
    /** Another one for each time that problems came up. */
    round,
    set: (next: readonly Problem[]) => {
      setProblems(next)
      setCorrected(none)
      if (next.length > 0) setRound((before) => before + 1)
    },
    correct: (paths: readonly Path[]) => {
      // Whoever types pays for every change of state.
      const met = paths
        .map((path) => inputId('', path))
        .filter((id) => problems.some(({ path }) => path && inputId('', path) === id))
      if (met.some((id) => !corrected.has(id))) setCorrected(new Set([...corrected, ...met]))
    },
  }
}
