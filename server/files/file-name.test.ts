// Names as people send them, and as others get them.
import { expect, it } from 'vitest'
import { extensionOf } from '../../shared/kernel/extension.ts'
import { cleanName, dispositionOf } from './file-name.ts'

it.each([
  ['photo.png', 'photo.png'],
  ['../../etc/passwd', 'passwd'],
  ['..\\..\\boot.ini', 'boot.ini'],
  ['/', 'file'],
  ['', 'file'],
  ['...', 'file'],
  ['.htaccess', 'htaccess'],
  ['evil.exe. . .', 'evil.exe'],
  ['a\u202egnp.exe', 'agnp.exe'],
  ['line\r\nbreak.png', 'line break.png'],
  ['say %22hi%22.png', 'say "hi".png'],
  ['half \ud800.png', 'half \ufffd.png'],
  ['اسم.pdf', 'اسم.pdf'],
  [`${'я'.repeat(200)}.jpeg`, `${'я'.repeat(145)}.jpeg`],
])('%j is cleaned to %j', (raw, clean) => expect(cleanName(raw)).toBe(clean))

it.each([
  ['a.PNG', 'png'],
  ['a.tar.gz', 'gz'],
  ['a', ''],
  ['24.11.2026', ''],
  ['a.', ''],
])('%s claims %j', (name, extension) => expect(extensionOf(name)).toBe(extension))

it('no name breaks out of its header', () => {
  for (const name of ['a"; filename=x.exe', 'a\\', 'фото.png', "it's (1)*.png", '100%.png', '😀.png']) {
    const header = dispositionOf(name)
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w%.~!-]+$/)
    expect(header.split('"')).toHaveLength(3)
    expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name)
    expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
  }
})
