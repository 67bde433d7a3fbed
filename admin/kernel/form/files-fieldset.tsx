import { useContext } from 'react'
import { t } from '../../locales/translate.ts'
import { Card } from '../card.tsx'
import type { Admin } from '../define-admin.ts'
import { FilesInput } from '../files/files-input.tsx'
import type { ChosenFiles } from '../files/use-chosen.ts'
import { FormPlace } from './form-place.ts'
import { inputId, samePath } from './problems.ts'
import type { useProblems } from './use-problems.ts'

interface Props {
  admin: Admin
  files: ChosenFiles
  problems: ReturnType<typeof useProblems>
}

/** The files that a new record brings along, where it can. */
export function FilesFieldset({ admin, files, problems }: Props) {
  const { name } = useContext(FormPlace)
  const part = admin.resource.files
  if (part === undefined) return null
  return (
    <Card title={t('Files')}>
      <FilesInput
        id={inputId(name, [part])}
        chosen={files}
        errors={problems.left.filter(({ path }) => samePath(path, [part])).map(({ message }) => message)}
        changed={() => problems.correct([[part]])}
        stopElsewhere
      />
    </Card>
  )
}
