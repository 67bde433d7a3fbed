import { say } from '../../locales/translate.ts'
import type { AdminRecord } from '../define-admin.ts'
import type { MenuItems } from '../menu-button.tsx'
import styles from './action-items.module.css'
import type { NamedAction } from './available.ts'
import type { Actions } from './use-actions.tsx'

/** Actions on a record as items of a menu; those that its state refuses say why. */
export const actionItems = (actions: readonly NamedAction[], record: AdminRecord, start: Actions['start']): MenuItems =>
  actions.map(({ name, action, refusal }) => ({
    key: `action ${name}`,
    label:
      refusal === undefined ? (
        say(action.label)
      ) : (
        <>
          {say(action.label)}
          <small className={styles.reason}>{say(refusal)}</small>
        </>
      ),
    disabled: refusal !== undefined,
    onClick: () => start(name, action, { record }),
  }))
