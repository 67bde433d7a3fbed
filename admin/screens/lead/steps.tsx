/** How far a lead has come: the steps with their times, and the ways out. */
import { CheckOutlined, CloseOutlined } from '@ant-design/icons'
import { useInvalidate } from '@refinedev/core'
import { Button } from 'antd'
import { useState } from 'react'
import type { leads } from '../../../shared/resources/leads.ts'
import { type Admin, type AdminRecord, fieldOf } from '../../kernel/define-admin.ts'
import { choiceLabel, isChoice } from '../../kernel/fields.ts'
import { useFormats } from '../../kernel/format.ts'
import { Reason, RecordLink, useMessages } from '../../kernel/messages.tsx'
import { rich } from '../../kernel/rich.tsx'
import type { Timeline } from '../../kernel/timeline/use-timeline.ts'
import { useResourceQuery } from '../../kernel/use-resource-query.ts'
import { useUndo } from '../../kernel/use-undo.tsx'
import { t } from '../../locales/translate.ts'
import { dataProvider } from '../../providers/data.ts'
import styles from './lead.module.css'

type Status = keyof (typeof leads)['fields']['status']['choices']
const way: readonly Status[] = ['new', 'contacted', 'qualified', 'converted']

export function Steps({ admin, record }: { admin: Admin; record: AdminRecord }) {
  const [chosen, setChosen] = useState<Status | null>(null)
  const status = chosen ?? String(record.status)
  const change = useStatus(admin, record, setChosen)
  const times = useTimes(admin, record)
  const { instant } = useFormats()
  const label = (value: string) => choiceLabel(fieldOf(admin, 'status'), value)
  const ended = !way.some((step) => step === status)
  const reached = way.findLastIndex((step) => step === status || (ended && times.has(step)))
  const changeable = record._can.change && status !== 'converted'
  return (
    <section className={styles.steps} aria-label={t('Steps')}>
      <ol>
        {way.map((step, at) => {
          const current = step === status
          const time = at <= reached ? times.get(step) : undefined
          return (
            <li
              key={step}
              aria-current={current ? 'step' : undefined}
              className={current ? styles.current : at <= Math.max(reached, 0) ? styles.done : styles.todo}
            >
              <span className={styles.mark} aria-hidden="true">
                {at < reached || (at === reached && (ended || step === 'converted')) ? <CheckOutlined /> : at + 1}
              </span>
              <span>
                {label(step)}
                {time && (
                  <time dateTime={time} className="numeric">
                    {instant(time)}
                  </time>
                )}
              </span>
            </li>
          )
        })}
        {ended && (
          <li aria-current="step" className={styles.ended}>
            <span className={styles.mark} aria-hidden="true">
              <CloseOutlined />
            </span>
            {label(status)}
          </li>
        )}
      </ol>
      {changeable && (
        <div className={styles.out}>
          {ended ? (
            <Button size="small" onClick={() => change(reached > 0 ? 'contacted' : 'new')}>
              {t('Open again')}
            </Button>
          ) : (
            <>
              <Button size="small" onClick={() => change('disqualified')}>
                {t('Disqualify')}
              </Button>
              <Button size="small" onClick={() => change('lost')}>
                {t('Mark as lost')}
              </Button>
            </>
          )}
        </div>
      )}
    </section>
  )
}

/** Writes a status: at once on the screen, with a way back. */
function useStatus(admin: Admin, record: AdminRecord, show: (status: Status | null) => void) {
  const messages = useMessages()
  const invalidate = useInvalidate()
  const undo = useUndo(admin)
  return async (status: Status) => {
    show(status)
    const link = <RecordLink admin={admin} record={record} />
    try {
      const { data } = await dataProvider.update<AdminRecord>({
        resource: admin.resource.paths.admin,
        id: record.id,
        variables: { status },
        meta: { version: record._version },
      })
      messages.done(
        rich('{record}: {status}', { record: link, status: choiceLabel(fieldOf(admin, 'status'), status) }),
        () => undo(data, { status: record.status }),
      )
    } catch (error) {
      messages.failed(<Reason error={error} />)
    }
    await invalidate({ invalidates: ['all'] })
    show(null)
  }
}

/** When the lead came to each step, as its history tells. */
function useTimes(admin: Admin, record: AdminRecord): ReadonlyMap<string, string> {
  const { data } = useResourceQuery<Timeline>(admin, [record.id, 'timeline'], 'types=history&_end=100')
  const field = fieldOf(admin, 'status')
  const words = new Map(Object.entries(isChoice(field) ? field.choices : {}).map(([value, label]) => [label, value]))
  const times = new Map<string, string>([['new', String(record.created_at)]])
  if (typeof record.converted_at === 'string') times.set('converted', record.converted_at)
  for (const { at, entry } of data?.items ?? [])
    for (const { field: name, new: value } of entry?.changes ?? []) {
      const step = words.get(String(value))
      if (name === 'status' && step && !times.has(step)) times.set(step, at)
    }
  return times
}
