import { Form } from 'antd'
import { type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react'
import { t } from '../../locales/translate.ts'
import { type Admin, type AdminRecord, fieldOf } from '../define-admin.ts'
import { FilesCard } from '../files/files-card.tsx'
import { InternalFrame } from '../internal.tsx'
import { useRights } from '../session.tsx'
import { Skeleton } from '../states/states.tsx'
import { Conflict } from './conflict.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { FieldsetCard } from './fieldset-card.tsx'
import { FilesFieldset } from './files-fieldset.tsx'
import styles from './form.module.css'
import { DEEPEST, FormPlace, RelatedAllowed } from './form-place.ts'
import { useInputs } from './heavy-inputs.ts'
import { InlineCard } from './inlines/inline-card.tsx'
import { useSpecs } from './inlines/use-specs.ts'
import { Newer } from './newer.tsx'
import { Others } from './others.tsx'
import { focusField, isGone, isOvertaken, useErrorTitle } from './problems.ts'
import { type Afterwards, SaveBar } from './save-bar.tsx'
import { useUnsaved } from './unsaved.ts'
import { useRecordForm } from './use-record-form.ts'
import { editableNames, fieldsetsFor, mayEdit, modeOf, type Values } from './values.ts'

interface Props {
  admin: Admin
  /** Undefined for a new one. */
  record: AdminRecord | undefined
  first: Values
  /** The head of the page, which scrolls with the fields. */
  children?: ReactNode
  saved(record: AdminRecord, afterwards: Afterwards): void
  /** Leaves without saving; asks first when something was typed. */
  discard(): void
  /** Follows whether something was typed, for whoever can close the form from outside. */
  dirty?: RefObject<boolean>
}

/** The form of a record, on a page or in a drawer. */
export function RecordForm(props: Props) {
  const mode = modeOf(props.record)
  const specs = useSpecs(props.admin, mode)
  const own = editableNames(props.admin, mode).map((name) => fieldOf(props.admin, name))
  const inRows = specs.flatMap(({ admin, names }) => names.map((name) => fieldOf(admin, name)))
  return useInputs([...own, ...inRows]) ? <Ready {...props} /> : <Skeleton />
}

function Ready({ admin, record, first, children, saved, discard, dirty: given }: Props) {
  const { name, depth } = useContext(FormPlace)
  const own = useRef(false)
  const dirty = given ?? own
  const state = useRecordForm({ admin, record, first, dirty, saved })
  const { form, base, busy, changes, inlines, problems, theirs } = state
  const rights = useRights(admin.resource.name)
  const frozen = base.record !== undefined && !mayEdit(admin, base.record)
  // A new record becomes internal, or stops to be, while somebody types.
  const when = admin.internal?.when ?? ''
  const typed: unknown = Form.useWatch(when, form)
  const internal = typed ?? base.record?.[when]
  useUnsaved(dirty)
  useErrorTitle(depth === 0 && problems.left.length > 0)

  // Somebody who adds a record wants to type.
  const [begin] = record === undefined || depth > 0 ? state.names : []
  useEffect(() => {
    if (begin) focusField(name, begin)
  }, [begin, name])

  return (
    <RelatedAllowed value={depth < DEEPEST}>
      <Form
        form={form}
        name={name}
        layout="vertical"
        initialValues={first}
        onValuesChange={state.change}
        onFinish={() => state.submit('list')}
        className={styles.form}
      >
        {/* Nothing is typed while it is sent; it looks as it did. */}
        <div className={styles.scroller} inert={busy}>
          <div className={styles.content}>
            {children}
            <ErrorSummary formName={name} problems={problems.left} round={problems.round}>
              {problems.left.some(isGone) && rights.add && base.record && (
                <button type="button" className="link-button" onClick={() => state.submit('copy')}>
                  {t('Save as new')}
                </button>
              )}
              {problems.left.some(isOvertaken) && base.record && (
                <button type="button" className="link-button" onClick={state.reload}>
                  {t('Reload and drop my changes')}
                </button>
              )}
            </ErrorSummary>
            {theirs && base.record && (
              <Conflict
                key={theirs._version}
                admin={admin}
                was={base.record}
                theirs={theirs}
                values={state.typed()}
                busy={busy}
                load={() => state.moveTo(theirs)}
                save={(keepTheirs) => state.overwrite(theirs, keepTheirs)}
              />
            )}
            {base.record && (
              <Newer
                hidden={busy || theirs !== null}
                admin={admin}
                record={base.record}
                dirty={changes > 0}
                load={state.moveTo}
                copy={rights.add ? () => void state.submit('copy') : undefined}
              />
            )}
            <InternalFrame admin={admin} on={internal === true}>
              {fieldsetsFor(admin, modeOf(base.record)).map((fieldset) => (
                <FieldsetCard
                  key={fieldset.title}
                  admin={admin}
                  fieldset={fieldset}
                  record={base.record}
                  problems={problems}
                  frozen={frozen}
                />
              ))}
              {base.record ? (
                <FilesCard admin={admin} record={base.record} />
              ) : (
                <FilesFieldset admin={admin} files={state.files} problems={problems} />
              )}
            </InternalFrame>
            {inlines.all.map((inline) => (
              <InlineCard key={inline.name} state={inline} inlines={inlines} problems={problems} frozen={frozen} />
            ))}
          </div>
        </div>
        <SaveBar
          admin={admin}
          record={base.record}
          frozen={frozen}
          busy={busy}
          changes={changes}
          save={state.submit}
          discard={discard}
          stop={state.files.stop}
          others={base.record && <Others admin={admin} id={base.record.id} frozen={frozen} />}
        />
      </Form>
    </RelatedAllowed>
  )
}
