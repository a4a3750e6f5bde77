/** A place of the plan in words, and its path in small letters below: the words are read, the path is searched for in the file. */
import { type PlanDocument, placeText } from 'ltsfs'
import { PlanPath } from './plan-path.tsx'

export interface PlaceNameProps {
  readonly document: PlanDocument
  readonly path: string
  /** Where it is explained; undefined where nothing explains it. */
  readonly href?: string | undefined
}

export const PlaceName = ({ document, path, href }: PlaceNameProps) => {
  const words = placeText(document, path)
  return (
    <>
      {href === undefined ? words : <a href={href}>{words}</a>}
      <span class="place-path small quiet">
        <PlanPath path={path} />
      </span>
    </>
  )
}
