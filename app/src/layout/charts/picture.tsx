/**
 * The frame of a chart: a picture as wide as its place, with a title and a description in words for those who do not see it.
 *
 * Horizontal places are shares of the width, so that a chart fits every screen and its letters keep their size.
 */
import type { Child } from 'hono/jsx'

export interface PictureProps {
  readonly id: string
  readonly title: string
  readonly description: string
  /** In pixels. */
  readonly height: number
  readonly class?: string
  readonly children?: Child
}

export const Picture = ({ id, title, description, height, class: name = '', children }: PictureProps) => (
  <svg class={`chart ${name}`} role="img" aria-labelledby={`${id}-title ${id}-text`} width="100%" height={String(height)} focusable="false">
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-text`}>{description}</desc>
    {children}
  </svg>
)
