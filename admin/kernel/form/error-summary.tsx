import { Alert } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { plural, t } from '../../locales/translate.ts'
import { ApiError } from '../../providers/http.ts'
import { Reason } from '../messages.tsx'
import { focusField, type Problem } from './problems.ts'

interface Props {
  formName: string
  /** Those that are left: what was changed since is no problem any more. */
  problems: readonly Problem[]
  /** Another one for each try to save. */
  round: number
  /** Ways out. */
  children?: ReactNode
}

/** Everything that keeps the form from being saved, on top, with links to the fields. */
export function ErrorSummary({ formName, problems, round, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (round === 0) return
    box.current?.scrollIntoView({ block: 'center' })
    box.current?.focus({ preventScroll: true })
  }, [round])
  if (problems.length === 0) return null
  const count = problems.length
  // A lost answer says nothing of what was saved.
  const unknown = problems.some(({ error }) => error instanceof ApiError && error.statusCode === 0 && navigator.onLine)
  return (
    <div ref={box} tabIndex={-1}>
      <Alert
        type="error"
        showIcon
        role="alert"
        message={
          <strong>
            {unknown
              ? t('The answer was lost.')
              : plural('{count} problem. Nothing was saved.', '{count} problems. Nothing was saved.', { count })}
          </strong>
        }
        description={
          <>
            <ul>
              {problems.map((problem) => (
                <li key={`${problem.path?.join()} ${problem.label} ${problem.message}`}>
                  <Line formName={formName} problem={problem} />
                </li>
              ))}
            </ul>
            {children}
          </>
        }
      />
    </div>
  )
}

function Line({ formName, problem }: { formName: string; problem: Problem }) {
  const { path, label, message, error } = problem
  if (error !== undefined) return <Reason error={error} />
  const words = label === null ? message : `${label}: ${message}`
  if (!path) return words
  return (
    <button
      type="button"
      className="link-button"
      style={{ color: 'var(--ant-color-error)', textAlign: 'start' }}
      onClick={() => focusField(formName, ...path)}
    >
      {words}
    </button>
  )
}
