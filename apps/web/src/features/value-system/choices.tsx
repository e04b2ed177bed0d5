import styles from './value-system.module.css'

/** Several of a few: a box each, in reading order, the whole label to press on. */
export function Choices<Value extends string>(props: {
  label: string
  options: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
  /** Said when there is nothing to choose from. */
  none: string
}) {
  const { label, options, chosen, onChange, none } = props
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {options.length === 0 ? <span className="quiet">{none}</span> : null}
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="checkbox"
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
