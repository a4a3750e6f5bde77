/** Several courses over the years on one scale, with a floor none should pass below. Each line carries its name, its own dashes and its last value. */
import { printShort } from '../number.ts'
import { at, percent, scaleOf } from './coordinate.ts'
import { Picture } from './picture.tsx'

export interface Course {
  readonly label: string
  readonly amounts: readonly string[]
  readonly kind: 'baseline' | 'option' | 'floor'
}
export interface LinesProps {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly years: readonly string[]
  readonly courses: readonly Course[]
}

const TOP = 18
const HEIGHT = 230
const FOOT = 28

export const Lines = ({ id, title, description, years, courses }: LinesProps) => {
  const { share } = scaleOf(courses.flatMap(({ amounts }) => amounts.map(Number)))
  const slot = 1 / Math.max(1, years.length)
  const x = (index: number) => percent(slot * (index + 0.5))
  const y = (amount: string) => TOP + HEIGHT * (1 - share(Number(amount)))
  const nameOf = ({ kind }: Course, index: number) => (kind === 'option' ? `line-${index + 1}` : kind)
  return (
    <div class="figure-body">
      <Picture id={id} title={title} description={description} height={TOP + HEIGHT + FOOT}>
        <line class="axis" x1="0" x2="100%" y1={at(y('0'))} y2={at(y('0'))} />
        {years.map((year, index) => (
          <text class="tick" x={x(index)} y={TOP + HEIGHT + 20}>
            {year}
          </text>
        ))}
        {courses.map((course, order) => (
          <g class={`course ${nameOf(course, order)}`}>
            {course.amounts.slice(1).map((amount, index) => (
              <line x1={x(index)} x2={x(index + 1)} y1={at(y(course.amounts[index] ?? '0'))} y2={at(y(amount))} />
            ))}
            {course.kind !== 'floor' && course.amounts.map((amount, index) => <circle cx={x(index)} cy={at(y(amount))} r="3" />)}
          </g>
        ))}
      </Picture>
      <ul class="legend">
        {courses.map((course, order) => (
          <li>
            <svg width="26" height="12" aria-hidden="true" focusable="false">
              <g class={`course ${nameOf(course, order)}`}>
                <line x1="0" x2="26" y1="6" y2="6" />
                {course.kind !== 'floor' && <circle cx="13" cy="6" r="3" />}
              </g>
            </svg>
            {course.label} <span class="quiet">{printShort(course.amounts.at(-1) ?? '0')}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
