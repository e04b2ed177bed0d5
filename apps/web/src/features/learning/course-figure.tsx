import type { Course } from '@ratchet/contract'
import { useId } from 'react'
import { useMessages } from '../../messages/index.ts'
import { Why } from '../../ui/index.ts'
import styles from './learning.module.css'

type Figure = Course['figures'][number]
type Mark = Figure['marks'][number]

const inks = {
  plain: 'var(--ink)',
  strong: 'var(--ink)',
  quiet: 'var(--ink-2)',
  accent: 'var(--improvement)',
  warning: 'var(--concern)',
} as const
const sizes = { small: 12, normal: 14, large: 17 } as const

/** A figure drawn from data, with all that it says in words beside it. */
export function CourseFigure({ figure }: { figure: Figure }) {
  const words = useMessages().learning
  const head = useId()
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${figure.width} ${figure.height}`}
        role="img"
        aria-label={`${figure.title}. ${figure.alternative}`}
      >
        <defs>
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto-start-reverse"
          >
            <path d="M0 0L8 4L0 8z" fill="var(--ink)" />
          </marker>
        </defs>
        {figure.marks.map((mark, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the marks of a figure never move.
          <OneMark key={index} mark={mark} head={head} />
        ))}
      </svg>
      <figcaption>
        {figure.title} <Why label={words.inWords}>{figure.alternative}</Why>
      </figcaption>
    </figure>
  )
}

function OneMark({ mark, head }: { mark: Mark; head: string }) {
  const ink = inks[mark.tone]
  if (mark.mark === 'label') {
    return (
      <text x={mark.at[0]} y={mark.at[1]} textAnchor={mark.anchor} fontSize={sizes[mark.size]} fill={ink}>
        {mark.text}
      </text>
    )
  }
  if (mark.mark === 'arrow') {
    const [[x1, y1], [x2, y2]] = [mark.from, mark.to]
    const length = Math.hypot(x2 - x1, y2 - y1) || 1
    const middle = [
      (x1 + x2) / 2 + ((y2 - y1) / length) * mark.bend,
      (y1 + y2) / 2 - ((x2 - x1) / length) * mark.bend,
    ]
    return (
      <path
        d={`M${x1} ${y1}Q${middle[0]} ${middle[1]} ${x2} ${y2}`}
        fill="none"
        stroke={ink}
        strokeWidth={1.6}
        markerEnd={`url(#${head})`}
      />
    )
  }
  const [x, y] = mark.at
  const [width, height] = mark.size
  const first = y + height / 2 - ((mark.lines.length - 1) * 18) / 2
  return (
    <g>
      <rect
        {...{ x, y, width, height }}
        rx={mark.round}
        fill="var(--surface)"
        stroke={ink}
        strokeWidth={mark.tone === 'strong' ? 1.8 : 1}
      />
      {mark.lines.map((line, index) => (
        <text
          key={line}
          x={x + width / 2}
          y={first + index * 18}
          textAnchor="middle"
          dominantBaseline="middle"
          fontSize={index === 0 ? 14 : 12}
          fill={ink}
        >
          {line}
        </text>
      ))}
    </g>
  )
}
