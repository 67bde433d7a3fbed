import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { memo, type ReactNode } from 'react'
import { Link } from 'react-router'
import { t } from '../../locales/translate.ts'
import { usePhone } from '../use-media.ts'
import styles from './pager.module.css'
import { SIZES } from './url-state.ts'
import type { ListControl } from './use-list-state.ts'

/** So many pages on each side of the current one, and so many at both ends; 0 stands for a gap. */
export function pagesToShow(page: number, last: number, sides = 3, ends = 2): number[] {
  const run = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
  const near = [...run(1, ends), ...run(page - sides, page + sides), ...run(last - ends + 1, last)]
  const wanted = [...new Set(near.filter((one) => one >= 1 && one <= last))].sort((a, b) => a - b)
  return wanted.flatMap((one, index) => {
    const before = wanted[index - 1] ?? 0
    // A gap takes the room of the one page that it would hide.
    return one - before > 1 ? [one - before === 2 ? one - 1 : 0, one] : [one]
  })
}

/** Which rows these are, how many on a page, and links to the others: real ones, that open in a new tab, too. */
export const Pager = memo(function Pager({ list, total }: { list: ListControl; total: number }) {
  const { page, size } = list.state
  const last = Math.max(1, Math.ceil(total / size))
  const shown = usePhone() ? pagesToShow(page, last, 1, 1) : pagesToShow(page, last)
  return (
    <footer className={styles.pager}>
      <span className="numeric">
        {t('{from}–{to} of {total}', {
          from: Math.min((page - 1) * size + 1, total),
          to: Math.min(page * size, total),
          total,
        })}
      </span>
      <select
        className={styles.size}
        aria-label={t('Records per page')}
        value={size}
        onChange={(event) => list.change({ size: Number(event.target.value) })}
      >
        {SIZES.map((one) => (
          <option key={one} value={one}>
            {t('{count} per page', { count: one })}
          </option>
        ))}
      </select>
      {last > 1 && (
        <nav aria-label={t('Pages')} className={styles.pages}>
          <Step
            to={page > 1 ? list.href({ page: page - 1 }) : undefined}
            label={t('Previous page')}
            icon={<LeftOutlined aria-hidden className="flips" />}
          />
          {shown.map((one, index) =>
            one === 0 ? (
              <span key={`gap ${String(index)}`} aria-hidden="true">
                …
              </span>
            ) : (
              <Link
                key={one}
                to={list.href({ page: one })}
                aria-current={one === page ? 'page' : undefined}
                aria-label={t('Page {page}', { page: one })}
              >
                {one}
              </Link>
            ),
          )}
          <Step
            to={page < last ? list.href({ page: page + 1 }) : undefined}
            label={t('Next page')}
            icon={<RightOutlined aria-hidden className="flips" />}
          />
        </nav>
      )}
    </footer>
  )
})

const Step = ({ to, label, icon }: { to: string | undefined; label: string; icon: ReactNode }) =>
  to ? (
    <Link to={to} aria-label={label}>
      {icon}
    </Link>
  ) : (
    <span className={styles.off} aria-hidden="true">
      {icon}
    </span>
  )
