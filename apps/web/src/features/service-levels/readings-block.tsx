import { useDisclosure } from '@mantine/hooks'
import { apiPrefix, type ReadingImport, type ServiceLevel } from '@ratchet/contract'
import { useFormat, useMessages } from '../../messages/index.ts'
import { Button, Dialog } from '../../ui/index.ts'
import { ImportReadings } from './import-readings.tsx'
import styles from './service-levels.module.css'

/** What came in, and the ways more comes in. */
export function ReadingsBlock(props: {
  level: ServiceLevel
  imports: readonly ReadingImport[]
  mayWrite: boolean
}) {
  const { level, imports, mayWrite } = props
  const { readings: words, lastReading } = useMessages().serviceLevels
  const format = useFormat()
  const [importing, dialog] = useDisclosure(false)
  return (
    <section aria-labelledby="readings">
      <h2 id="readings">{words.title}</h2>
      {level.latestReadingAt ? (
        <p>
          {words.count(level.readingCount)}. {lastReading(format.dateTime(level.latestReadingAt))}
        </p>
      ) : (
        <p>{words.none}</p>
      )}
      {mayWrite ? (
        <>
          <p className={styles.quiet}>
            {words.api}{' '}
            <code className={styles.address}>
              POST {apiPrefix}/service-levels/{level.id}/readings
            </code>
          </p>
          <div className={styles.actions}>
            <Button onClick={dialog.open}>{words.import}</Button>
          </div>
        </>
      ) : null}
      {imports.length > 0 ? (
        <details className={styles.fold}>
          <summary>{words.earlier}</summary>
          <ul className={styles.lines}>
            {imports.map((one) => (
              <li key={one.id}>
                {one.importedAt ? format.dateTime(one.importedAt) : null}: {one.fileName},{' '}
                {words.counts(
                  format.number(one.added),
                  format.number(one.corrected),
                  format.number(one.unchanged),
                  format.number(one.rejected),
                )}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <Dialog title={words.import} open={importing} onClose={dialog.close} size="wide">
        <ImportReadings level={level} onDone={dialog.close} />
      </Dialog>
    </section>
  )
}
