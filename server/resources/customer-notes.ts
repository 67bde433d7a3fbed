import { ONE_LINE } from '../../shared/kernel/schema.ts'
import { fold } from '../../shared/kernel/text.ts'
import { customerNotes } from '../../shared/resources/customer-notes.ts'
import { serve } from '../records/serve.ts'

/** The tags of a text with commas, each once, whatever its case. */
function tagsOf(text: string): string[] {
  const tags = new Map<string, string>()
  for (const part of text.split(',')) {
    const tag = part.trim()
    if (tag !== '' && !tags.has(fold(tag))) tags.set(fold(tag), tag)
  }
  return [...tags.values()]
}

export const customerNotesOnServer = serve(customerNotes, {
  settle(_ctx, _before, next) {
    const tags = tagsOf(next.tags)
    return { tags: tags.join(', '), tag_list: tags.length === 0 ? '' : `,${tags.map(fold).join(',')},` }
  },
  /** Joined, they may have become longer than they were typed. */
  check: (_ctx, _before, next) =>
    next.tags.length > ONE_LINE ? { tags: [`Ensure this field has no more than ${ONE_LINE} characters.`] } : {},
})
