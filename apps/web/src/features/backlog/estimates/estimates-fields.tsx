import { sourceKinds } from '@ratchet/contract'
import { useMessages } from '../../../messages/index.ts'
import { SelectField, TextArea, TextField } from '../../../ui/index.ts'
import type { EstimateGroup } from './estimates-groups.ts'
import type { EstimatesFaults, EstimatesText } from './estimates-text.ts'

const grades = ['1', '2', '3', '4', '5']

/** The fields of one group, in the form and where two versions of it meet. */
export function GroupFields(props: {
  group: EstimateGroup
  text: EstimatesText
  onChange: (text: EstimatesText) => void
  /** Empty until somebody tried to save. */
  faults: EstimatesFaults
  autoFocus?: boolean
}) {
  const { group, text, onChange, faults, autoFocus } = props
  const words = useMessages().working.estimates
  const field = (name: keyof EstimatesText, mode: 'decimal' | 'text' = 'text') => {
    const fault = faults[name]
    return {
      label: words.fields[name],
      value: text[name],
      inputMode: mode,
      onChange: (event: { target: { value: string } }) => onChange({ ...text, [name]: event.target.value }),
      error: fault ? words.faults[fault] : undefined,
    }
  }
  const grade = (name: keyof EstimatesText) => (
    <SelectField {...field(name)}>
      <option value="">{words.unknown}</option>
      {grades.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </SelectField>
  )
  switch (group) {
    case 'value':
      return (
        <>
          <TextField {...field('valueLow', 'decimal')} autoFocus={autoFocus} />
          <TextField {...field('valueHigh', 'decimal')} />
          <TextField {...field('unit')} maxLength={40} />
          <TextField {...field('whose')} maxLength={120} />
        </>
      )
    case 'effort':
      return (
        <>
          <TextField {...field('daysLow', 'decimal')} />
          <TextField {...field('daysHigh', 'decimal')} />
        </>
      )
    case 'risk':
      return (
        <>
          {grade('likelihood')}
          {grade('impact')}
          <TextArea {...field('riskNote')} maxLength={2000} />
        </>
      )
    case 'urgency':
      return grade('urgency')
    case 'confidencePercent':
      return <TextField {...field('confidence', 'decimal')} />
    case 'source':
      return (
        <>
          <SelectField {...field('sourceKind')}>
            <option value="">{words.unknown}</option>
            {sourceKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words.sources[kind]}
              </option>
            ))}
          </SelectField>
          <TextField {...field('sourceLink')} type="url" maxLength={2000} />
        </>
      )
  }
}
