/** What opens above any page: the search through everything, the sheet of keys, and the cards of records. */
import { Suspense } from 'react'
import { HoverCards } from '../kernel/hover/hover-cards.tsx'
import { late } from '../kernel/late.tsx'
import { useGlobalKeys } from './keys/keys.ts'
import { closeSearch, useSearchOpen } from './search/search-state.ts'

const SearchDialog = late(async () => (await import('./search/search-dialog.tsx')).SearchDialog)
const KeySheet = late(async () => (await import('./keys/key-sheet.tsx')).KeySheet)

export function Everywhere() {
  const { sheet, closeSheet } = useGlobalKeys()
  const search = useSearchOpen()
  return (
    <>
      <HoverCards />
      <Suspense>
        {search && <SearchDialog close={closeSearch} />}
        {sheet && <KeySheet close={closeSheet} />}
      </Suspense>
    </>
  )
}
