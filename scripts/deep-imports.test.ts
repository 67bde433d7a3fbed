import { expect, it } from 'vitest'
import { deepen } from './deep-imports.ts'

it('every name is imported from its own folder', () => {
  expect(deepen(`import { Table as T, QRCode } from "antd";`)).toBe(
    `import T from 'antd/es/table/index.js'; import QRCode from 'antd/es/qr-code/index.js';`,
  )
  expect(deepen(`import { UserOutlined } from '@ant-design/icons'`)).toBe(
    `import UserOutlined from '@ant-design/icons/es/icons/UserOutlined.js';`,
  )
})

it('a name without a folder stays where it is', () => {
  expect(deepen(`import { unstableSetRender, Row } from 'antd'`)).toBe(
    `import { unstableSetRender } from 'antd'; import Row from 'antd/es/row/index.js';`,
  )
})

it('the lines that follow keep their numbers', () => {
  const code = `import {\n  Col,\n  Row,\n} from 'antd'\nnext()`
  expect(deepen(code).split('\n').indexOf('next()')).toBe(4)
})

it('other imports are left alone', () => {
  const code = `import { Table } from './antd'\nimport * as antd from 'antd'\nconst text = "import { Row } from 'antd'"`
  expect(deepen(code)).toBe(code)
})
