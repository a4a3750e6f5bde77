/** Members and fees: who pays what this year and under the options applied, how heavy it is, and what is still owed. */
import { type MemberFee, type MemberFees, type ShownFigure, type SmallAdministrations, say } from 'ltsfs'
import type { Html } from '../htmx.ts'
import { rich } from '../language/rich.ts'
import { printAmount, printChange, printPercent } from '../layout/number.ts'
import { decimalsFor, Scroll } from '../layout/table.tsx'
import { differenceOf, explanationOf } from '../layout/table-cell.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import { Composition } from './composition.tsx'

export interface MembersProps {
  readonly fees: MemberFees
  readonly composition: SmallAdministrations | undefined
  readonly selection: Selection
  readonly currency: string
}

export const Members = ({ fees, composition, selection, currency }: MembersProps): Html => {
  const withOptions = selection.options.length > 0
  const amounts = [...fees.rows, fees.total].flatMap(({ before, fee, receivable }) => [
    before,
    fee?.amount ?? null,
    receivable?.amount ?? null,
  ])
  const shown = { selection, decimals: decimalsFor(amounts, currency), withOptions }
  return (
    <>
      <h1>{headline(fees, currency, shown.decimals, withOptions)}</h1>
      <p class="deck">
        {composition !== undefined && (
          <>
            {rich`${<a href="#composition">{say`Try other thresholds for ${composition.tier.title.toLowerCase()}`}</a>}: composition, revenue, winners and losers follow at once.`}{' '}
          </>
        )}
        <a href={addressOf('/fees', { ...selection, year: fees.year })}>{say`Every step of every fee`}</a>.
      </p>
      <section>
        <h2>{say`Fees of ${fees.year}`}</h2>
        <p class="about">
          {withOptions
            ? say`The fee of the plan as it stands, beside the fee under the options applied above.`
            : say`Apply an option above to see the change beside the fee of today.`}{' '}
          {say`Burden is the fee as a share of the gross domestic product last observed.`}
        </p>
        <Scroll label={say`Fees of ${fees.year}`}>
          <table class="sticky" id="fees">
            <caption>
              <b>{say`Membership fees of ${fees.year}`}</b>, {currency}
            </caption>
            <Head withOptions={withOptions} />
            <tbody>
              {fees.rows.map((row) => (
                <Row row={row} {...shown} />
              ))}
              <tr class="total">
                <th scope="row">{say`All members`}</th>
                <td class="text"></td>
                <Money amounts={fees.total} {...shown} />
                <td></td>
                <Figure shown={fees.total.receivable} {...shown} />
              </tr>
            </tbody>
          </table>
        </Scroll>
        <p class="reconciliation">{fees.reconciliation}</p>
        <p class="downloads">
          <a href={addressOf('/members.csv', { ...selection, year: fees.year })} hx-boost="false">{say`This table as CSV`}</a>
        </p>
      </section>
      {composition !== undefined && <Composition composition={composition} selection={selection} year={fees.year} currency={currency} />}
    </>
  )
}

const Head = ({ withOptions }: { readonly withOptions: boolean }) => (
  <thead>
    <tr>
      <th scope="col">{say`Member`}</th>
      <th scope="col" class="text">{say`Tier`}</th>
      {withOptions && <th scope="col">{say`Fee as it stands`}</th>}
      <th scope="col">{withOptions ? say`Under the options` : say`Fee`}</th>
      {withOptions && <th scope="col">{say`Change`}</th>}
      {withOptions && <th scope="col">{say`Change, %`}</th>}
      <th scope="col">{say`Burden, % of GDP`}</th>
      <th scope="col">{say`Still owed`}</th>
    </tr>
  </thead>
)

const chargedText = (members: number, charged: string | null, year: number): string => {
  if (charged === null)
    return members === 1 ? say`1 member is charged nothing in ${year}` : say`${members} members are charged nothing in ${year}`
  return members === 1 ? say`1 member is charged ${charged} in ${year}` : say`${members} members are charged ${charged} in ${year}`
}

const headline = ({ rows, total, year }: MemberFees, currency: string, decimals: number, withOptions: boolean): string => {
  const members = chargedText(rows.length, total.fee === null ? null : `${printAmount(total.fee.amount, decimals)} ${currency}`, year)
  return withOptions && total.change !== null
    ? say`${members}, ${printChange(total.change, decimals)} against the plan as it stands`
    : members
}

interface Shown {
  readonly selection: Selection
  readonly decimals: number
  readonly withOptions: boolean
}

const Row = ({ row, ...shown }: Shown & { readonly row: MemberFee }) => (
  <tr>
    <th scope="row">
      <a href={addressOf(`/members/${row.id}`, shown.selection)}>{row.name}</a>
    </th>
    <td class="text">
      {row.tier ?? <span class="none">{say`no tier`}</span>}
      {shown.withOptions && row.tierBefore !== row.tier && (
        <span class="quiet small"> {row.tierBefore === null ? say`(was in none)` : say`(was ${row.tierBefore})`}</span>
      )}
    </td>
    <Money amounts={row} {...shown} />
    <td>
      {row.burden === null ? (
        <span class="none">{say`not known`}</span>
      ) : (
        <a href={explanationOf(row.burden.figure, shown.selection)}>{printPercent(row.burden.amount, 4).replace('%', '').trim()}</a>
      )}
    </td>
    <Figure shown={row.receivable} {...shown} />
  </tr>
)

type Amounts = Pick<MemberFee, 'charged' | 'before' | 'fee' | 'change' | 'changeShare'>

const Money = ({ amounts: { charged, before, fee, change, changeShare }, ...shown }: Shown & { readonly amounts: Amounts }) => (
  <>
    {shown.withOptions && (
      <Amount
        text={before === null ? null : printAmount(before, shown.decimals)}
        href={explanationOf(charged, { ...shown.selection, options: [] })}
      />
    )}
    <Figure shown={fee} {...shown} />
    {shown.withOptions && (
      <Amount text={change === null ? null : printChange(change, shown.decimals)} href={differenceOf(charged, shown.selection)} />
    )}
    {shown.withOptions && (
      <Amount
        text={changeShare === null ? null : printPercent(changeShare, 1).replace('%', '').trim()}
        href={differenceOf(charged, shown.selection)}
      />
    )}
  </>
)

const Amount = ({ text, href }: { readonly text: string | null; readonly href: string }) => (
  <td>{text === null ? <span class="none">–</span> : <a href={href}>{text}</a>}</td>
)

const Figure = ({ shown, decimals, selection }: Shown & { readonly shown: ShownFigure | null }) => (
  <td>
    {shown === null ? (
      <span class="none">–</span>
    ) : (
      <a href={explanationOf(shown.figure, selection)}>{printAmount(shown.amount, decimals)}</a>
    )}
  </td>
)
