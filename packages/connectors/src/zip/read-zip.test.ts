import { expect, test } from 'vitest'
import { readZip, writeZip } from './index.ts'

/** The archive as a streaming writer leaves it: sizes of the only entry in a zip64 field, all ones where they stood. */
function withSizesIn64Bits(zip: Uint8Array, grow = 0): Uint8Array {
  const bytes = Buffer.from(zip)
  const end = bytes.length - 22
  const at = bytes.readUInt32LE(end + 16)
  const field = Buffer.alloc(20)
  field.writeUInt16LE(1, 0)
  field.writeUInt16LE(16, 2)
  field.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 24) + grow), 4)
  field.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 20)), 12)
  const entry = Buffer.from(bytes.subarray(at, end))
  entry.writeUInt32LE(0xffffffff, 20)
  entry.writeUInt32LE(0xffffffff, 24)
  entry.writeUInt16LE(field.length, 30)
  return Buffer.concat([bytes.subarray(0, at), entry, field, bytes.subarray(end)])
}

const zip = () => writeZip([{ name: 'a.txt', bytes: Buffer.from('small, told in 64 bits') }])

test('sizes told in 64 bits are read', () => {
  const read = readZip(withSizesIn64Bits(zip()), 10).read('a.txt', 100)
  expect(Buffer.from(read ?? []).toString()).toBe('small, told in 64 bits')
})

test('what claims more than four gigabytes is too large, not damaged', () => {
  const huge = withSizesIn64Bits(zip(), 5e9)
  expect(() => readZip(huge, 10).read('a.txt', 100)).toThrow(expect.objectContaining({ fault: 'too_large' }))
})
