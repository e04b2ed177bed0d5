/** Tables of a collection of schema 11, which every Anki of the last ten years reads. */
export const legacySchema = `
create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,
  ver integer not null, dty integer not null, usn integer not null, ls integer not null, conf text not null,
  models text not null, decks text not null, dconf text not null, tags text not null);
create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,
  usn integer not null, tags text not null, flds text not null, sfld integer not null, csum integer not null,
  flags integer not null, data text not null);
create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,
  mod integer not null, usn integer not null, type integer not null, queue integer not null, due integer not null,
  ivl integer not null, factor integer not null, reps integer not null, lapses integer not null,
  left integer not null, odue integer not null, odid integer not null, flags integer not null, data text not null);
create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,
  ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,
  type integer not null);
create table graves (usn integer not null, oid integer not null, type integer not null);
create index ix_notes_usn on notes (usn);
create index ix_cards_usn on cards (usn);
create index ix_revlog_usn on revlog (usn);
create index ix_cards_nid on cards (nid);
create index ix_cards_sched on cards (did, queue, due);
create index ix_revlog_cid on revlog (cid);
create index ix_notes_csum on notes (csum);
`

const template = (ord: number, name: string, question: string, answer: string) => ({
  ...{ name, ord, qfmt: `{{${question}}}`, afmt: `{{FrontSide}}<hr id=answer>{{${answer}}}` },
  ...{ did: null, bqfmt: '', bafmt: '' },
})

/** A note type with two fields, asked one way or both. */
export function noteTypeOf(id: number, deckId: number, seconds: number, both: boolean) {
  const field = (name: string, ord: number) => ({
    name,
    ord,
    font: 'Arial',
    size: 20,
    media: [],
    rtl: false,
    sticky: false,
  })
  return {
    ...{
      id,
      did: deckId,
      mod: seconds,
      usn: -1,
      type: 0,
      sortf: 0,
      vers: [],
      tags: [],
      latexPre: '',
      latexPost: '',
    },
    name: both ? 'Ratchet, both ways' : 'Ratchet',
    css: '.card { font-family: sans-serif; font-size: 20px; text-align: center; }',
    flds: [field('Front', 0), field('Back', 1)],
    tmpls: [
      template(0, 'Forward', 'Front', 'Back'),
      ...(both ? [template(1, 'Backward', 'Back', 'Front')] : []),
    ],
    req: both
      ? [
          [0, 'all', [0]],
          [1, 'all', [1]],
        ]
      : [[0, 'all', [0]]],
  }
}

/** A deck, and the options that it names. */
export const deckOf = (id: number, name: string, seconds: number) => ({
  ...{
    id,
    name,
    mod: seconds,
    usn: -1,
    desc: '',
    dyn: 0,
    conf: 1,
    collapsed: false,
    extendNew: 10,
    extendRev: 50,
  },
  ...{ newToday: [0, 0], revToday: [0, 0], lrnToday: [0, 0], timeToday: [0, 0] },
})

export const deckOptions = {
  '1': {
    ...{ id: 1, mod: 0, name: 'Default', usn: 0, maxTaken: 60, autoplay: true, timer: 0, replayq: true },
    new: {
      bury: true,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 7],
      order: 1,
      perDay: 20,
      separate: true,
    },
    rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
    lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
  },
}

export const collectionSettings = (deckId: number, noteTypeId: number) => ({
  ...{ activeDecks: [deckId], curDeck: deckId, curModel: String(noteTypeId), nextPos: 1, schedVer: 1 },
  ...{ addToCur: true, collapseTime: 1200, dueCounts: true, estTimes: true, newBury: true, newSpread: 0 },
  ...{ sortBackwards: false, sortType: 'noteFld', timeLim: 0 },
})
