import { Document } from 'yaml'

/**
 * Plain values as a YAML document that {@link readYamlDocument} reads back as they were.
 *
 * @param comment stands at the top, a line each
 */
export function writeYamlDocument(value: object, comment: readonly string[] = []): string {
  const document = new Document(value, { aliasDuplicateObjects: false })
  document.commentBefore = comment.map((line) => ` ${line}`).join('\n')
  return document.toString({ lineWidth: 100 })
}
