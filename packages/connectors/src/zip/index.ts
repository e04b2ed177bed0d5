export { isTooLong, readZip, type ZipArchive, ZipError } from './read-zip.ts'
export { type PackedFile, type PlainFile, packInParts, writeZip } from './write-zip.ts'
