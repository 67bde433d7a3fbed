import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import { ApiError } from '../../providers/http.ts'
import type { Admin } from '../define-admin.ts'
import { Reason } from '../messages.tsx'
import type { Problem } from './use-save.ts'

/** Focuses the input of a field, wherever it is on the page. */
export const focusField = (formName: string, name: string): void => {
  const input = document.getElementById(`${formName}_${name}`)
  input?.scrollIntoView({ block: 'center' })
  input?.focus({ preventScroll: true })
}

/** Everything that keeps the form from being saved, on top, with links to the fields. */
export function ErrorSummary({
  admin,
  formName,
  problems,
  corrected,
}: {
  admin: Admin
  formName: string
  problems: readonly Problem[]
  /** Fields that were changed since. */
  corrected: ReadonlySet<string>
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length === 0) return
    box.current?.scrollIntoView({ block: 'center' })
    box.current?.focus({ preventScroll: true })
  }, [problems])
  const left = problems.filter(({ name }) => name === null || !corrected.has(name))
  if (left.length === 0) return null
  const count = left.length === 1 ? '1 problem' : `${left.length} problems`
  // A lost answer says nothing of what was saved.
  const unknown = left.some(({ error }) => error instanceof ApiError && error.statusCode === 0 && navigator.onLine)
  return (
    <div ref={box} tabIndex={-1}>
      <Alert
        type="error"
        showIcon
        role="alert"
        message={<strong>{unknown ? 'The answer was lost.' : `${count}. Nothing was saved.`}</strong>}
        description={
          <ul>
            {left.map(({ name, message, error }) => (
              <li key={`${name} ${message}`}>
                {name && admin.resource.fields[name] ? (
                  <button
                    type="button"
                    className="link-button"
                    style={{ color: 'var(--ant-color-error)' }}
                    onClick={() => focusField(formName, name)}
                  >
                    {admin.resource.fields[name].label}: {message}
                  </button>
                ) : name ? (
                  `${name}: ${message}`
                ) : error === undefined ? (
                  message
                ) : (
                  <Reason error={error} />
                )}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}
