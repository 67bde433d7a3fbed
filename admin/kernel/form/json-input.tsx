import { Input } from 'antd'
import { useState } from 'react'
import { t } from '../../locales/translate.ts'
import { type InputProps, passed } from './inputs.tsx'

const written = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '{}' : JSON.stringify(value, null, 2)

/** A JSON object as text. What is not JSON yet is kept as it was typed, and refused by the server if it is saved. */
export function JsonInput({ control }: InputProps) {
  const [text, setText] = useState(() => written(control.value))
  const [last, setLast] = useState(control.value)
  // Somebody else set the value, a reset for one: the text follows.
  if (control.value !== last) {
    setLast(control.value)
    setText(written(control.value))
  }
  const problem = typeof control.value === 'string' ? problemOf(text) : null
  return (
    <>
      <Input.TextArea
        {...passed(control)}
        dir="ltr"
        spellCheck={false}
        autoSize={{ minRows: 4, maxRows: 20 }}
        style={{ fontFamily: 'ui-monospace, monospace', fontSize: 13 }}
        value={text}
        onChange={(event) => {
          const next = event.target.value
          const value: unknown = problemOf(next) === null ? JSON.parse(next) : next
          setText(next)
          setLast(value)
          control.onChange?.(value)
        }}
      />
      {problem && (
        <p role="status" className="muted">
          {problem}
        </p>
      )}
    </>
  )
}

function problemOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return error instanceof Error ? t('Not JSON yet: {problem}', { problem: error.message }) : t('Not JSON yet')
  }
}
