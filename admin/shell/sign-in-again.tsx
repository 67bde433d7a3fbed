import { Suspense, useEffect, useState } from 'react'
import { isFormOpen } from '../kernel/form/unsaved.ts'
import { late } from '../kernel/late.tsx'
import { answerWith } from '../providers/sign-in-again.ts'

const SignInDialog = late(async () => (await import('./sign-in-dialog.tsx')).SignInDialog)

/** Asks for the password again, above whatever is on the screen, when the session has ended. */
export function SignInAgain() {
  const [answer, setAnswer] = useState<((same: boolean) => void) | null>(null)
  useEffect(
    () =>
      answerWith({
        isTyping: isFormOpen,
        ask: () =>
          new Promise((resolve) => {
            setAnswer(() => (same: boolean) => {
              setAnswer(null)
              resolve(same)
            })
          }),
      }),
    [],
  )
  return <Suspense>{answer && <SignInDialog done={() => answer(true)} close={() => answer(false)} />}</Suspense>
}
