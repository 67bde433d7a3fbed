import { useInvalidate } from '@refinedev/core'
import { Button } from 'antd'
import { say, saySmall, t } from '../../locales/translate.ts'
import { type Admin, fieldOf } from '../define-admin.ts'
import { titleOf } from '../fields.ts'
import { useFormats } from '../format.ts'
import { rich } from '../rich.tsx'
import { useResourceQuery } from '../use-resource-query.ts'
import { Value } from './editable-cell.tsx'
import styles from './editing.module.css'
import type { EditCommands, RowEdit } from './use-edits.ts'

interface Props {
  admin: Admin
  edit: RowEdit
  /** Columns of the table. */
  span: number
  editing: EditCommands
}

/** Under a row that could not be saved: what is wrong with it as a whole, or who was faster. */
export function RowTrouble({ admin, edit, span, editing }: Props) {
  return (
    <tr>
      <td colSpan={span} className={styles.trouble}>
        <div role="alert">
          {edit.errors.non_field_errors?.join(' ')}
          {edit.theirs && <Faster admin={admin} edit={edit} theirs={edit.theirs} editing={editing} />}
        </div>
      </td>
    </tr>
  )
}

interface Saver {
  readonly at: string
  readonly actor_name: string | null
}

/** Somebody else saved the record meanwhile: theirs and mine, and a choice. */
function Faster({ admin, edit, theirs, editing }: Omit<Props, 'span'> & { theirs: NonNullable<RowEdit['theirs']> }) {
  const { instant } = useFormats()
  const history = useResourceQuery<readonly Saver[]>(admin, [theirs.id, 'history'], '_start=0&_end=1', { fresh: true })
  const invalidate = useInvalidate()
  const takeTheirs = () => {
    editing.takeTheirs(theirs.id)
    void invalidate({ resource: admin.resource.paths.admin, invalidates: ['list'] })
  }
  const [latest] = history.data ?? []
  return (
    <>
      <p>
        {rich('{who} saved the {resource} “{title}” while you were editing{when}. Nothing of this page was saved.', {
          who: <bdi>{latest?.actor_name ?? t('Somebody else')}</bdi>,
          resource: saySmall(admin.resource.label.one),
          title: <bdi>{titleOf(admin.resource, theirs)}</bdi>,
          when: latest && ` (${instant(latest.at)})`,
        })}
      </p>
      <dl className={styles.versions}>
        {Object.entries(edit.values).map(([name, value]) => (
          <div key={name}>
            <dt>{say(fieldOf(admin, name).label)}</dt>
            <dd>
              <span className="muted">{t('theirs')}</span>{' '}
              <Value admin={admin} name={name} record={theirs} value={theirs[name]} changed={false} />
            </dd>
            <dd>
              <span className="muted">{t('mine')}</span>{' '}
              <Value admin={admin} name={name} record={edit.was} value={value} changed />
            </dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={takeTheirs}>
        {t('Take theirs')}
      </Button>{' '}
      <Button size="small" onClick={() => editing.keepMine(theirs.id)}>
        {t('Keep mine')}
      </Button>
    </>
  )
}
