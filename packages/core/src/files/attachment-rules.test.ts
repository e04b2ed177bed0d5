import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf, refuseAttachment, safeName } from './attachment-rules.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
const png = bytes('89504e470d0a1a0a 0000000d')

test.each([
  ['png', png],
  ['jpeg', bytes('ffd8ffe000104a46')],
  ['gif', new TextEncoder().encode('GIF89a..')],
  ['webp', new TextEncoder().encode('RIFFxxxxWEBPVP8 ')],
  ['pdf', new TextEncoder().encode('%PDF-1.7')],
  [null, new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  [null, new TextEncoder().encode('<!doctype html><script>1</script>')],
  [null, new TextEncoder().encode('RIFFxxxxWAVE')],
  [null, bytes('4d5a9000')],
  [null, new Uint8Array()],
])('%s by its bytes', (kind, content) => {
  expect(kindOf(content)).toBe(kind)
})

test.each([
  ['photo.JPG', 'jpeg', 'photo.jpg'],
  ['../../etc/passwd', 'png', 'passwd.png'],
  ['C:\\temp\\shot.png', 'png', 'shot.png'],
  ['page.html', 'png', 'page.html.png'],
  ['invoice\u202egpj.exe', 'jpeg', 'invoicegpj.exe.jpg'],
  ['', 'pdf', 'attachment.pdf'],
  ['...', 'pdf', 'attachment.pdf'],
  ['Bericht 🚀 تقرير.pdf', 'pdf', 'Bericht 🚀 تقرير.pdf'],
] as const)('%j as %s is saved as %j', (given, kind, name) => {
  expect(safeName(given, kind)).toBe(name)
})

test('whatever a file is called, its name is short, has the ending of its kind and leads nowhere', () => {
  const unit = fc.constantFrom(...'./\\ab Zé🚀<:"|?*\u202e\u0000\n', 'png', 'webp')
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 150 }), (given) => {
      const name = safeName(given, 'webp')
      expect(name).toMatch(/^[^/\\\p{Cc}"<>:|?*]+\.webp$/u)
      expect([...name].length).toBeLessThanOrEqual(120)
      expect(safeName(name, 'webp')).toBe(name)
    }),
  )
})

test('what is too much is refused with its limit', () => {
  const free = { count: 0, workspaceBytes: 0 }
  expect(refuseAttachment(png, free)).toBeNull()
  expect(refuseAttachment(new Uint8Array(), free)).toContain('empty')
  expect(refuseAttachment(new Uint8Array(10_000_001), free)).toContain('10 MB')
  expect(refuseAttachment(png, { count: 20, workspaceBytes: 0 })).toContain('20 attachments')
  expect(refuseAttachment(png, { count: 0, workspaceBytes: 5_000_000_000 })).toContain('5000 MB')
})
