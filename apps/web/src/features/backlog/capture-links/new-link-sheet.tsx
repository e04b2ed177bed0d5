import { useMessages } from '../../../messages/index.ts'
import { Button, ShownOnce } from '../../../ui/index.ts'
import styles from './capture-links.module.css'
import { QrCode } from './qr-code.tsx'

/** A link just made, and the sheet to hang up: on paper nothing else of the page is left. */
export function NewLinkSheet({ link, name }: { link: string; name: string }) {
  const words = useMessages().intake.links
  return (
    <section className={styles.made} aria-labelledby="new-link">
      <div data-screen-only>
        <h2 id="new-link">{words.madeTitle}</h2>
        <ShownOnce title={words.madeOnce} label={words.madeTitle} secret={link} />
        <p>
          <Button onClick={() => window.print()}>{words.print}</Button>
        </p>
      </div>
      <div className={styles.sheet}>
        <p className={`voice ${styles.question}`}>{words.sheetQuestion}</p>
        <p>{words.sheetText}</p>
        <QrCode className={styles.code} text={link} label={words.qr(name)} />
        <p className={styles.address}>{link}</p>
      </div>
    </section>
  )
}
