import { guidingPrinciples } from '@ratchet/contract'
import { useMessages } from '../../messages/index.ts'
import styles from './value-system.module.css'

/** The seven guiding principles: what each says, and where Ratchet uses it. */
export function PrincipleList() {
  const words = useMessages().valueSystem
  return (
    <ol className={styles.principles}>
      {guidingPrinciples.map((principle) => {
        const { name, meaning, used } = words.principles[principle]
        return (
          <li key={principle}>
            <h2 className="voice">{name}</h2>
            <p>{meaning}</p>
            <p className="quiet">
              <span className="unseen">{words.usedIn}: </span>
              {used}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
