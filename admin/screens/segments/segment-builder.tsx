/** Rules of a segment as rows and groups, with the number of customers for whom they hold. */
import { useMemo, useState } from 'react'
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder'
import { facts, MAX_LEVELS } from '../../../shared/segment-criteria.ts'
import type { InputProps } from '../../kernel/form/inputs.tsx'
import { JsonInput } from '../../kernel/form/json-input.tsx'
import { useSession } from '../../kernel/session.tsx'
import { say, t } from '../../locales/translate.ts'
import { fieldsIn, kindOf, operatorsFor, toCriteria, toQuery, wordOf } from './criteria-query.ts'
import { Matches, usePreview } from './matches.tsx'
import { Chooser, type Context, keyOfPath, RemoveRule, ValueBox } from './rule-controls.tsx'
import styles from './segment-builder.module.css'

const controlElements = {
  fieldSelector: Chooser,
  operatorSelector: Chooser,
  combinatorSelector: Chooser,
  valueEditor: ValueBox,
  removeRuleAction: RemoveRule,
}
const controlClassnames = {
  queryBuilder: styles.builder ?? '',
  ruleGroup: styles.group ?? '',
  header: styles.head ?? '',
  body: styles.body ?? '',
  rule: styles.rule ?? '',
  addRule: styles.action ?? '',
  addGroup: styles.action ?? '',
  removeGroup: styles.action ?? '',
  notToggle: styles.not ?? '',
}

const translations = () => ({
  fields: { title: t('Fact') },
  operators: { title: t('How') },
  value: { title: t('Value') },
  combinators: { title: t('All or any') },
  notToggle: { label: t('Not'), title: t('Those for whom it does not hold') },
  addRule: { label: t('Add rule'), title: t('Add rule') },
  addGroup: { label: t('Add group'), title: t('Add group') },
  removeRule: { label: t('Remove rule'), title: t('Remove rule') },
  removeGroup: { label: t('Remove group'), title: t('Remove group') },
})

export function SegmentBuilder(props: InputProps) {
  const { control } = props
  const [query, setQuery] = useState(() => toQuery(control.value))
  const [last, setLast] = useState(control.value)
  // Somebody else set the value (a reset, their version): the rows follow.
  if (control.value !== last) {
    setLast(control.value)
    setQuery(toQuery(control.value))
  }
  const criteria = useMemo(() => toCriteria(query), [query])
  const preview = usePreview(criteria)
  const { permissions } = useSession()
  const used = fieldsIn(query)
  // What the user may not view is nothing to ask after; what somebody else asked stays readable.
  const fields = Object.entries(facts)
    .filter(([name, fact]) => !('of' in fact) || permissions[fact.of]?.view || used.includes(name))
    .map(([name, { label }]) => ({ name, label: say(label) }))
  const counts = new Map((preview.data?.per_rule ?? []).map(({ path, count }) => [keyOfPath(path), count]))
  const context: Context = { counts: preview.isPlaceholderData || !criteria ? new Map() : counts }
  const change = (next: RuleGroupType) => {
    // What is not finished is refused by the server, and is not lost here.
    const value = toCriteria(next) ?? next
    setQuery(next)
    setLast(value)
    control.onChange?.(value)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need its legend as the first child
    <div
      role="group"
      id={control.id}
      tabIndex={-1}
      aria-describedby={control['aria-describedby']}
      aria-label={t('Rules')}
    >
      <QueryBuilder
        query={query}
        onQueryChange={change}
        fields={fields}
        getOperators={(field) => operatorsFor(field).map((name) => ({ name, label: say(wordOf(field, name)) }))}
        getDefaultValue={({ field }) => (kindOf(field) === 'flag' ? true : '')}
        combinators={[
          { name: 'and', label: t('All of these hold') },
          { name: 'or', label: t('Any of these holds') },
        ]}
        addRuleToNewGroups
        showNotToggle
        maxLevels={MAX_LEVELS}
        context={context}
        controlElements={controlElements}
        controlClassnames={controlClassnames}
        translations={translations()}
      />
      <Matches criteria={criteria} preview={preview} />
      <details className={styles.json}>
        <summary>{t('As JSON')}</summary>
        <JsonInput {...props} control={{ ...control, id: `${control.id}-json`, 'aria-label': t('Rules as JSON') }} />
      </details>
    </div>
  )
}
