import { useQuery } from '@tanstack/react-query'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { say } from '../../locales/translate.ts'
import { send } from '../../providers/http.ts'
import { Detail } from '../cells.tsx'
import { type Admin, type AdminRecord, columnsOf, fieldOf } from '../define-admin.ts'
import { isEmpty, titleOf } from '../fields.ts'
import { apiPath } from '../paths.ts'
import { keyOf } from '../use-resource-query.ts'
import styles from './hover-card.module.css'
import { placeBeside } from './place-beside.ts'

/** A card says who or what it is; the page says the rest. */
const MOST = 5
/** So long a card is shown from memory. Milliseconds. */
const FRESH = 60_000

interface Props {
  admin: Admin
  id: number
  link: HTMLElement
}

/** The title of a record and the first columns of its list. Nothing while it is not there, or not for these eyes. */
export function HoverCard({ admin, id, link }: Props) {
  const { data: record, error } = useQuery({
    queryKey: [...keyOf(admin), 'extra', 'card', id],
    queryFn: async ({ signal }) =>
      (await send<AdminRecord>('GET', apiPath(admin, id), { signal, background: true })).data,
    staleTime: FRESH,
    retry: false,
  })
  return record && !error ? <Card admin={admin} record={record} link={link} /> : null
}

function Card({ admin, record, link }: { admin: Admin; record: AdminRecord; link: HTMLElement }) {
  const id = useId()
  const card = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState<ReturnType<typeof placeBeside>>()
  // Before it is drawn: it appears where it belongs.
  useLayoutEffect(() => {
    if (card.current) setPlace(placeBeside(link, card.current))
    link.setAttribute('aria-describedby', id)
    return () => link.removeAttribute('aria-describedby')
  }, [id, link, record])
  const columns = columnsOf(admin).filter(({ name }) => name !== admin.resource.title && !isEmpty(record[name]))
  return (
    <div ref={card} id={id} role="tooltip" data-card className={`${styles.card} no-print`} style={place}>
      <p className={styles.kind}>{say(admin.resource.label.one)}</p>
      <p className={styles.title}>
        <bdi>{titleOf(admin.resource, record)}</bdi>
      </p>
      <dl className={styles.values}>
        {columns.slice(0, MOST).map(({ name, label, render }) => (
          <div key={name}>
            <dt>{say(label ?? fieldOf(admin, name).label)}</dt>
            <dd>
              {render?.(record) ?? <Detail admin={admin} name={name} field={fieldOf(admin, name)} record={record} />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
