import { type ChartInput, chartScene } from '@ratchet/chart'
import { Chart } from '@ratchet/chart/react'
import type { Block, Paper, Section, Table } from '@ratchet/paper'
import { useWording } from '../../messages/index.ts'
import styles from './paper-sheet.module.css'

/** A paper on the screen and on the printer: the same content as the PDF, in the same order. */
export function PaperSheet({ paper }: { paper: Paper }) {
  const cut = paper.sections.findIndex((section) => section.startsColumn)
  const columns = cut < 0 ? [paper.sections] : [paper.sections.slice(0, cut), paper.sections.slice(cut)]
  return (
    <article className={styles.sheet} lang={paper.language} data-prints-alone>
      <p className={styles.kicker}>{paper.kicker}</p>
      <h2 className={`voice ${styles.title}`}>{paper.title}</h2>
      <p className={`voice ${styles.lead}`}>{paper.lead}</p>
      <div className={styles.columns}>
        {columns.map((sections) => (
          <div key={sections[0]?.heading} className={styles.column}>
            {sections.map((section) => (
              <Part key={section.heading} section={section} />
            ))}
          </div>
        ))}
      </div>
      <footer className={styles.foot}>
        {paper.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  )
}

function Part({ section }: { section: Section }) {
  return (
    <section className={styles.part}>
      <h3>
        {section.heading}
        {section.tag ? <span>{section.tag}</span> : null}
      </h3>
      {section.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no names and never move.
        <Content key={index} block={block} heading={section.heading} />
      ))}
    </section>
  )
}

function Content({ block, heading }: { block: Block; heading: string }) {
  switch (block.kind) {
    case 'text':
      return (
        <p className={block.voice === 'said' ? 'voice' : undefined} data-voice={block.voice}>
          {block.text}
        </p>
      )
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'facts':
      return (
        <dl>
          {block.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <Rows table={block} label={`${heading}: ${block.heads.join(', ')}`} />
    case 'charts':
      return (
        <div className={styles.charts}>
          {block.charts.map(({ input, caption }) => (
            <figure key={input.title}>
              <h4>{input.title}</h4>
              <Drawing input={input} />
              <figcaption>{caption}</figcaption>
            </figure>
          ))}
        </div>
      )
  }
}

function Rows({ table: { heads, rows, numeric, widths }, label }: { table: Table; label: string }) {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const kind = (index: number) => (numeric.includes(index) ? styles.number : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table>
        <colgroup>
          {heads.map((head, index) => (
            <col key={head} style={{ width: `${(100 * (widths[index] ?? 0)) / all}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {heads.map((head, index) => (
              <th key={head} scope="col" className={kind(index)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join(' ')}>
              {cells.map((cell, index) => (
                <td key={heads[index]} className={kind(index)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** A small drawing that grows with its column; its words are in the sentence below and in the metric's own page. */
function Drawing({ input }: { input: ChartInput }) {
  const scene = chartScene(input, { width: 460, height: 210, words: useWording().chart })
  return (
    <div className={styles.drawing}>
      <Chart scene={scene} />
    </div>
  )
}
