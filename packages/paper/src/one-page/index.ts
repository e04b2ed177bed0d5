import type { OnePage } from '@ratchet/contract'
import type { Locale } from '@ratchet/wording'
import type { Paper, Section } from '../paper.ts'
import { checkedSections } from './checked.ts'
import { plannedSections } from './planned.ts'
import { type Saying, saying } from './saying.ts'

/** The A3 of one lap: what was planned on the left, what became of it on the right. Pure. */
export function onePagePaper(page: OnePage, language: Locale): Paper {
  const say = saying(page, language)
  const { words } = say
  return {
    language,
    sheet: 'a3',
    kicker: [words.kicker(page.workspaceName, page.lapNumber), standing(say), ownerLine(say)]
      .filter(Boolean)
      .join(' · '),
    title: page.sentence,
    lead: lead(say),
    sections: [...plannedSections(say), ...checkedSections(say)].map((section) => filled(section, say)),
    foot: [
      words.madeOn(say.day(page.madeAt)),
      ...(page.contract ? [words.anchor(page.contract.hash, page.chain.hash)] : []),
    ],
  }
}

const filled = (section: Section, { words }: Saying): Section =>
  section.blocks.length > 0
    ? section
    : { ...section, blocks: [{ kind: 'text', text: words.nothingYet, voice: 'quiet' }] }

function standing({ page, words, day }: Saying): string {
  const { verdict, contract, abandonment, ending } = page
  if (ending?.decision) return words.endedOn(day(ending.decision.at))
  if (abandonment) return words.abandoned(day(abandonment.at))
  if (verdict?.standing === 'interim') return words.interimOn(day(verdict.asOf))
  if (verdict) return words.judgedOn(day(verdict.asOf))
  return contract ? words.judgingOn(day(contract.judgingOn)) : ''
}

const ownerLine = ({ page, words, person }: Saying): string =>
  page.owner ? `${words.owner}: ${person(page.owner)}` : ''

function lead({ page, words, wording, day, overall }: Saying): string {
  const { verdict, contract } = page
  if (page.ending?.decision) return `${words.evidence.ended} ${words.evidence.withoutSeries}`
  if (!contract) return page.unmeasured ? words.evidence.withoutSeries : words.noContract
  if (!verdict) return words.judgingOn(day(contract.judgingOn))
  const said = overall()
  return verdict.standing === 'interim'
    ? `${words.isInterim(day(contract.judgingOn))} ${said}`
    : `${wording.overallLabel(verdict.overall)}. ${said}`
}
