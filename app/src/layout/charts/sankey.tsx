/**
 * From funds to activities: nodes left and right on one scale, bands between them as thick as the money. Names stand beside their nodes,
 * in lines short enough for a small screen.
 *
 * A band is drawn in a picture of its own that stretches with the width, so that letters keep their size.
 */

import type { SankeyChart, SankeyNode } from 'ltsfs'
import { say, unitName } from 'ltsfs'
import { printAmount } from '../number.ts'
import { at, percent } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface SankeyProps {
  readonly chart: SankeyChart
  readonly decimals: number
}

const LINE = 15
const GAP = 14
/** How high all money stands, without gaps: more where there are more nodes, up to a limit. */
const NODE_HEIGHT = 56
const HIGHEST = 220
const LONGEST_LINE = 22
const NODE = 0.012

interface Placed {
  readonly node: SankeyNode
  readonly lines: readonly string[]
  readonly y: number
  readonly height: number
}

/** Words in lines of at most so many letters; a longer word stands alone. */
const linesOf = (text: string): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const place = (
  nodes: readonly SankeyNode[],
  scale: number,
  decimals: number,
): { readonly placed: readonly Placed[]; readonly height: number } => {
  let y = 0
  const placed = nodes.map((node) => {
    const lines = [...linesOf(node.label), printAmount(node.amount, decimals)]
    const height = Math.max(1.5, Number(node.amount) * scale)
    const own = { node, lines, y, height }
    y += Math.max(height, lines.length * LINE) + GAP
    return own
  })
  return { placed, height: y }
}

const scaleOf = ({ sources, uses, links }: SankeyChart): number => {
  const all = links.reduce((sum, { amount }) => sum + Number(amount), 0)
  return Math.min(HIGHEST, NODE_HEIGHT * Math.max(sources.length, uses.length)) / Math.max(1, all)
}

export const sankeyHeight = (chart: SankeyChart, decimals: number): number =>
  Math.max(...[chart.sources, chart.uses].map((nodes) => place(nodes, scaleOf(chart), decimals).height))

export const Sankey = ({ chart, decimals }: SankeyProps) => {
  const scale = scaleOf(chart)
  const [left, right] = [place(chart.sources, scale, decimals), place(chart.uses, scale, decimals)]
  const height = sankeyHeight(chart, decimals)
  const told = chart.links.map(
    ({ from, to, amount }) => say`${nameOf(chart.sources, from)} to ${nameOf(chart.uses, to)} ${printAmount(amount, decimals)}`,
  )
  return (
    <Picture
      id={chart.id}
      title={chart.title}
      description={say`In ${unitName(chart.unit)}: ${told.join(say`; `)}.`}
      height={height}
      class="sankey"
    >
      <svg
        x={percent(NODE)}
        width={percent(1 - 2 * NODE)}
        height={String(height)}
        viewBox={`0 0 100 ${at(height)}`}
        preserveAspectRatio="none"
      >
        <title>{chart.title}</title>
        {bandsOf(chart, scale, left.placed, right.placed).map(({ path, source }) => (
          <path class={`band band-${source}`} d={path} />
        ))}
      </svg>
      <Nodes placed={left.placed} side="left" />
      <Nodes placed={right.placed} side="right" />
    </Picture>
  )
}

const nameOf = (nodes: readonly SankeyNode[], id: string): string => nodes.find((node) => node.id === id)?.label ?? id

const Nodes = ({ placed, side }: { readonly placed: readonly Placed[]; readonly side: 'left' | 'right' }) => (
  <>
    {placed.map(({ lines, y, height }) => (
      <g class={side}>
        <rect class="node" x={side === 'left' ? '0' : percent(1 - NODE)} width={percent(NODE)} y={at(y)} height={at(height)} />
        {lines.map((line, index) => (
          <text
            class={index === lines.length - 1 ? 'label sum' : 'label'}
            x={side === 'left' ? percent(2 * NODE) : percent(1 - 2 * NODE)}
            y={at(y + LINE * (index + 0.8))}
          >
            {line}
          </text>
        ))}
      </g>
    ))}
  </>
)

/** Bands leave a node and arrive at one in the order of the links, one below the other. */
const bandsOf = ({ links }: SankeyChart, scale: number, left: readonly Placed[], right: readonly Placed[]) => {
  const used = new Map<Placed, number>()
  const take = (node: Placed, thickness: number): number => {
    const from = node.y + (used.get(node) ?? 0)
    used.set(node, (used.get(node) ?? 0) + thickness)
    return from
  }
  return links.flatMap(({ from, to, amount }) => {
    const source = left.findIndex(({ node }) => node.id === from)
    const [giver, taker] = [left[source], right.find(({ node }) => node.id === to)]
    if (giver === undefined || taker === undefined) return []
    const thickness = Math.max(1, Number(amount) * scale)
    const [a, b] = [take(giver, thickness), take(taker, thickness)]
    const path = `M0 ${at(a)}C50 ${at(a)} 50 ${at(b)} 100 ${at(b)}L100 ${at(b + thickness)}C50 ${at(b + thickness)} 50 ${at(a + thickness)} 0 ${at(a + thickness)}Z`
    return [{ path, source: (source % 6) + 1 }]
  })
}
