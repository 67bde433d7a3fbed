import {
  FileExcelOutlined,
  FileImageOutlined,
  FileOutlined,
  FilePdfOutlined,
  FilePptOutlined,
  FileTextOutlined,
  FileWordOutlined,
  VideoCameraOutlined,
} from '@ant-design/icons'
import { useState } from 'react'
import type { Icon } from '../define-admin.ts'
import { isPicture, typeWord } from './attached.ts'
import styles from './files.module.css'

const icons: Readonly<Record<string, Icon>> = {
  Picture: FileImageOutlined,
  Video: VideoCameraOutlined,
  PDF: FilePdfOutlined,
  CSV: FileExcelOutlined,
  Spreadsheet: FileExcelOutlined,
  Text: FileTextOutlined,
  Presentation: FilePptOutlined,
  Document: FileWordOutlined,
}

/** A picture small, or the sign of what else it is. What turns out to be no picture gets the sign, too. */
export function FileIcon({ type, src }: { type: string; src: string | undefined }) {
  const [broken, setBroken] = useState(false)
  const Sign = icons[typeWord(type)] ?? FileOutlined
  return (
    <span className={styles.icon} aria-hidden="true">
      {src && isPicture(type) && !broken ? (
        <img src={src} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
      ) : (
        <Sign aria-hidden />
      )}
    </span>
  )
}
