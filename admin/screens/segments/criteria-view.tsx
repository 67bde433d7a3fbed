/** The criteria of a segment in words, groups within groups. */
import { type Group, isGroup } from '../../../shared/segment-criteria.ts'
import { useFormats } from '../../kernel/format.ts'
import { t } from '../../locales/translate.ts'
import styles from './criteria-view.module.css'
import { ruleWords } from './rule-words.ts'

/** The server stores nothing else. */
const hasRules = (criteria: unknown): criteria is Group =>
  typeof criteria === 'object' && criteria !== null && 'rules' in criteria

export const CriteriaView = ({ criteria }: { criteria: unknown }) =>
  hasRules(criteria) && criteria.rules.length > 0 ? (
    <GroupView group={criteria} />
  ) : (
    <span className="muted">{t('No rules')}</span>
  )

const head = ({ combinator, not }: Group): string => {
  if (combinator === 'and') return not ? t('Not all of these:') : t('All of these:')
  return not ? t('None of these:') : t('Any of these:')
}

function GroupView({ group }: { group: Group }) {
  const formats = useFormats()
  return (
    <div className={styles.group}>
      {(group.rules.length > 1 || group.not) && <p>{head(group)}</p>}
      <ul>
        {group.rules.map((one, at) => (
          <li key={String(at)}>{isGroup(one) ? <GroupView group={one} /> : <bdi>{ruleWords(one, formats)}</bdi>}</li>
        ))}
      </ul>
    </div>
  )
}
