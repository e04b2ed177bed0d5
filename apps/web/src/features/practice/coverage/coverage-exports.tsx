import { toSvg } from '@ratchet/chart'
import type { Coverage } from '@ratchet/contract'
import { useMessages } from '../../../messages/index.ts'
import { Button, saveFile } from '../../../ui/index.ts'
import styles from './coverage.module.css'
import { coverageCsv } from './coverage-csv.ts'
import { coverageScene } from './coverage-scene.ts'
import { useActivityNames } from './use-activity-names.ts'

/** The map as a picture and as a table, in the language of the page. */
export function CoverageExports({ coverage }: { coverage: Coverage }) {
  const words = useMessages().coverage
  const activities = useActivityNames()
  const save = (text: string, type: string, ending: string) =>
    saveFile(new Blob([text], { type }), `${words.title}.${ending}`)
  return (
    <p className={styles.exports} data-screen-only>
      <Button
        kind="link"
        onClick={() =>
          save(
            toSvg(coverageScene(coverage, { ...words, activities }), { standalone: 'light' }),
            'image/svg+xml',
            'svg',
          )
        }
      >
        {words.svg}
      </Button>
      <Button
        kind="link"
        onClick={() => save(`\uFEFF${coverageCsv(coverage, { ...words, activities })}`, 'text/csv', 'csv')}
      >
        {words.csv}
      </Button>
    </p>
  )
}
