import { useSession } from '../session.tsx'
import { addDays, todayIn } from '../zone.ts'
import styles from './filters.module.css'
import type { FilterProps } from './filters.tsx'
import { OptionList } from './option-list.tsx'

interface Preset {
  readonly label: string
  readonly from: string
  readonly to: string
}

/** Ranges with a name, both ends included, in the server's time zone. */
export function presetsOn(today: string, ahead: boolean): Preset[] {
  const month = today.slice(0, 7)
  const firstOfNext = addDays(`${month}-01`, 32).slice(0, 7)
  return [
    { label: 'Today', from: today, to: today },
    { label: 'Past 7 days', from: addDays(today, -7), to: today },
    ...(ahead ? [{ label: 'Next 7 days', from: today, to: addDays(today, 7) }] : []),
    { label: 'This month', from: `${month}-01`, to: addDays(`${firstOfNext}-01`, -1) },
    { label: 'This year', from: `${today.slice(0, 4)}-01-01`, to: `${today.slice(0, 4)}-12-31` },
  ]
}

/** Named ranges, a range of one's own, and "none" where a date may be missing. */
export function DateFilter({ name, field, list }: FilterProps) {
  const { time_zone } = useSession().settings
  const presets = presetsOn(todayIn(time_zone), field.kind === 'date')
  const { filters } = list.state
  const from = filters[`${name}_gte`]?.[0] ?? ''
  const to = filters[`${name}_lte`]?.[0] ?? ''
  const missing = filters[`${name}_null`]?.[0] === 'true'
  const set = (range: { from?: string; to?: string; missing?: boolean }) =>
    list.filter({
      [`${name}_gte`]: range.from ? [range.from] : [],
      [`${name}_lte`]: range.to ? [range.to] : [],
      [`${name}_null`]: range.missing ? ['true'] : [],
    })
  const active = missing ? 'none' : presets.find((preset) => preset.from === from && preset.to === to)?.label
  const options = [...presets.map(({ label }) => ({ value: label, label, count: undefined }))]
  if (!field.filled) options.push({ value: 'none', label: 'No date', count: undefined })
  return (
    <>
      <OptionList
        single
        options={options}
        chosen={active ? [active] : []}
        onChange={([label]) =>
          set(label === 'none' ? { missing: true } : (presets.find((preset) => preset.label === label) ?? {}))
        }
      />
      <div className={styles.range}>
        <label>
          From
          <input
            type="date"
            aria-label={`${field.label} from`}
            value={from}
            max={to || undefined}
            onChange={(event) => set({ from: event.target.value, to })}
          />
        </label>
        <label>
          To
          <input
            type="date"
            aria-label={`${field.label} to`}
            value={to}
            min={from || undefined}
            onChange={(event) => set({ from, to: event.target.value })}
          />
        </label>
      </div>
    </>
  )
}
