import styles from './table.module.css'

/** Chooses a row, or all; with Shift all up to it. */
export function CheckBox({
  label,
  checked,
  some = false,
  onClick,
}: {
  label: string
  checked: boolean
  some?: boolean
  onClick(shift: boolean): void
}) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        className="check"
        aria-label={label}
        checked={checked}
        ref={(input) => {
          if (input) input.indeterminate = some && !checked
        }}
        onChange={(event) => onClick(event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey)}
      />
    </label>
  )
}
