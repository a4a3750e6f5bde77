/** What happened to a residual network since the last mark, for as long as it can be taken back. */
export interface Journal {
  /** Whether there is a mark; without one nothing needs to be noted. */
  marked: boolean
  /** Arcs along which something was sent (below zero: -1 - node, for its supply), with amounts. */
  readonly arcs: number[]
  readonly amounts: number[]
  /** Nodes found to be out of reach because of it. */
  readonly dead: number[]
  /** Nodes found to be farther from supply, with the distance before: as many as `moves` says. */
  moved: Int32Array
  before: Int32Array
  moves: number
  /** Nodes that joined narrow sets, and which. */
  readonly joined: number[]
  readonly joinedSets: number[]
  /** Narrow sets at the mark, and the room of each. */
  known: number
  readonly room: Float64Array
}

export const newJournal = (sets: number): Journal => ({
  marked: false,
  arcs: [],
  amounts: [],
  dead: [],
  moved: new Int32Array(256),
  before: new Int32Array(256),
  moves: 0,
  joined: [],
  joinedSets: [],
  known: 0,
  room: new Float64Array(sets),
})

/** Whether what is found out now may hold only because of what was sent since the mark. */
export const isProvisional = ({ arcs }: Journal): boolean => arcs.length > 0

export const clear = (journal: Journal): void => {
  journal.arcs.length = 0
  journal.amounts.length = 0
  journal.dead.length = 0
  journal.moves = 0
  journal.joined.length = 0
  journal.joinedSets.length = 0
}

const longer = (old: Int32Array): Int32Array => {
  const grown = new Int32Array(old.length * 2)
  grown.set(old)
  return grown
}

/** A node moved away from where it was. */
export const noteMove = (journal: Journal, node: number, before: number): void => {
  if (journal.moves === journal.moved.length) {
    journal.moved = longer(journal.moved)
    journal.before = longer(journal.before)
  }
  journal.moved[journal.moves] = node
  journal.before[journal.moves++] = before
}
