import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { askWho, forgetSession, type Visitor } from '../providers/session.ts'

/** Who has come to the login page: nobody known, staff who are signed in already, or an account that may not come in. */
export function useVisitor(): Visitor {
  const [visitor, setVisitor] = useState<Visitor>('nobody')
  const client = useQueryClient()
  useEffect(() => {
    // What one person has read is not shown to the next one, not for a moment.
    client.clear()
    forgetSession()
    let here = true
    void askWho().then((who) => here && setVisitor(who))
    return () => {
      here = false
    }
  }, [client])
  return visitor
}
