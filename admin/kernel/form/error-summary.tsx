import { Alert } from 'antd'
import { useEffect, useRef } from 'react'
import type { Admin } from '../define-admin.ts'
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
}: {
  admin: Admin
  formName: string
  problems: readonly Problem[]
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length === 0) return
    box.current?.scrollIntoView({ block: 'center' })
    box.current?.focus({ preventScroll: true })
  }, [problems])
  if (problems.length === 0) return null
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`
  return (
    <div ref={box} tabIndex={-1}>
      <Alert
        type="error"
        showIcon
        role="alert"
        message={<strong>{count}. Nothing was saved.</strong>}
        description={
          <ul>
            {problems.map(({ name, message }) => (
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
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        }
      />
    </div>
  )
}
