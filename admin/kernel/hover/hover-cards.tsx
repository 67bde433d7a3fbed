import { Suspense } from 'react'
import { useAdminOf } from '../admins.tsx'
import { late } from '../late.tsx'
import { useRights } from '../session.tsx'
import type { Marked } from './mark.ts'
import { useRested } from './use-rested.ts'

const HoverCard = late(async () => (await import('./hover-card.tsx')).HoverCard)

/** The cards of all records that a page has links to: one, for the link on which somebody rests. */
export function HoverCards() {
  const rested = useRested()
  return rested && <Rested key={`${rested.resource} ${rested.id}`} {...rested} />
}

function Rested({ link, resource, id }: Marked) {
  const admin = useAdminOf(resource)
  const { view } = useRights(resource)
  if (!admin || !view || admin.alone !== undefined) return null
  return (
    <Suspense>
      <HoverCard admin={admin} id={id} link={link} />
    </Suspense>
  )
}
