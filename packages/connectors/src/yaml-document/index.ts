export { YamlDocumentError } from './error.ts'
export { readYamlDocument, type YamlDocument } from './read.ts'
export { writeYamlDocument } from './write.ts'
