import type { Messages } from '../en.ts'

export const versions: Messages['versions'] = {
  title: 'Zwei Fassungen',
  text: 'Von Ihnen wurde nichts überschrieben und nichts gesendet. Wählen Sie Feld für Feld oder schreiben Sie es neu; dann speichern Sie.',
  theirs: 'Jetzt gespeichert',
  mine: 'Von Ihnen getippt',
  edited: 'Etwas anderes',
  touched: {
    nobody: '',
    same: '',
    mine: 'nur von Ihnen geändert',
    theirs: 'nur von der anderen Person geändert',
    both: 'von beiden geändert',
  },
  left: (count) => (count === 1 ? 'Ein Feld ist noch zu wählen.' : `${count} Felder sind noch zu wählen.`),
  save: 'So speichern',
  leave: 'Zurück zu meinem Text',
  field: 'Feld',
  allFields: 'Alle Felder',
  putBack: 'Zurücksetzen',
  putBackTo: (field, value) => `${field}: „${value}“`,
  restore: 'Diese Fassung wiederherstellen',
  restored: 'So wie es war. Der Status bleibt: er folgt aus Tatsachen.',
}
