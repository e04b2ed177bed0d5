/** A field of a message: a number for varints, bytes for what has a length. */
export type ProtobufField = readonly [number: number, value: number | Uint8Array]

/** Reads the fields of a protobuf message in order. Throws `RangeError` when it is cut off or of an unknown wire type. */
export function readProtobuf(bytes: Uint8Array): ProtobufField[] {
  const fields: ProtobufField[] = []
  let at = 0
  const varint = (): number => {
    let value = 0
    for (let shift = 0; shift < 64; shift += 7) {
      const byte = bytes[at]
      if (byte === undefined) throw new RangeError('cut off')
      at += 1
      value += (byte & 0x7f) * 2 ** shift
      if (byte < 0x80) return value
    }
    throw new RangeError('a number without an end')
  }
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length) throw new RangeError('cut off')
    at += length
    return bytes.subarray(at - length, at)
  }
  while (at < bytes.length) {
    const key = varint()
    const wire = key % 8
    const number = Math.floor(key / 8)
    if (wire === 0) fields.push([number, varint()])
    else if (wire === 1) fields.push([number, take(8)])
    else if (wire === 2) fields.push([number, take(varint())])
    else if (wire === 5) fields.push([number, take(4)])
    else throw new RangeError(`wire type ${wire}`)
  }
  return fields
}
