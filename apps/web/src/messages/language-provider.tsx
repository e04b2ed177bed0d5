import { useLocalStorage } from '@mantine/hooks'
import { type Words, words } from '@ratchet/wording'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import { createFormat, type Format } from '../format/index.ts'
import { de } from './de.ts'
import { en, type Messages } from './en.ts'
import { type Language, pickLanguage, regionalTag } from './language.ts'

const messages: Record<Language, Messages> = { en, de }

type Speech = {
  language: Language
  setLanguage: (language: Language) => void
  /** The tag for `Intl`: "en-US" writes dates otherwise than "en-GB". */
  region: string
  messages: Messages
  format: Format
}

const SpeechContext = createContext<Speech | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useLocalStorage<string | null>({
    key: 'ratchet-language',
    defaultValue: null,
    getInitialValueInEffect: false,
  })
  const language = pickLanguage(chosen, navigator.languages)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const region = regionalTag(language, navigator.languages)
  const speech = useMemo<Speech>(
    () => ({
      language,
      setLanguage: setChosen,
      region,
      messages: messages[language],
      format: createFormat(region),
    }),
    [language, region, setChosen],
  )
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

function useSpeech(): Speech {
  const speech = useContext(SpeechContext)
  if (!speech) throw new Error('LanguageProvider is missing above this component')
  return speech
}

/** Every word of the interface, in the reader's language. */
export const useMessages = (): Messages => useSpeech().messages
/** Dates, numbers and sizes the way the reader writes them. */
export const useFormat = (): Format => useSpeech().format
export const useLanguage = (): Pick<Speech, 'language' | 'setLanguage'> => useSpeech()
/** The sentences about numbers, with dates and numbers the way the reader writes them. */
export function useWording(): Words {
  const { language, region } = useSpeech()
  return useMemo(() => words(language, region), [language, region])
}
