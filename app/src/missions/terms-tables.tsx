/** Quotes, free days and shared trips of a year, each said in a line when there are none. */
import type { QuoteStanding } from 'ltsfs'
import { printAmount } from '../layout/number.ts'
import { Scroll } from '../layout/table.tsx'
import { explanationOf } from '../layout/table-cell.tsx'
import { addressOf, type Selection } from '../outlook/selection.ts'
import type { FreeDays, Quote, Shown, Trip } from './terms.ts'

interface Given {
  readonly selection: Selection
  readonly year: number
}

const STANDINGS: Readonly<Record<QuoteStanding, string>> = {
  open: 'open: may still be accepted',
  expired: 'expired: binds nobody',
  accepted: 'accepted: binds',
  'accepted-late': 'accepted too late: binds nobody',
}

const Amount = ({ shown, selection }: { readonly shown: Shown | null; readonly selection: Selection }) => (
  <td>{shown === null ? <span class="none">–</span> : <a href={explanationOf(shown.figure, selection)}>{printAmount(shown.amount)}</a>}</td>
)

const Mission = ({ id, label, selection }: { readonly id: string; readonly label: string; readonly selection: Selection }) => (
  <th scope="row">
    <a href={addressOf(`/missions/${id}`, selection)}>{label}</a>
  </th>
)

export const Quotes = ({ quotes, selection, year }: Given & { readonly quotes: readonly Quote[] }) => (
  <>
    {quotes.length === 0 ? (
      <p class="about">No mission of {year} carries a quote. Prices follow from the cost and the rule in force.</p>
    ) : (
      <Scroll label={`Quotes of ${year}`}>
        <table class="sticky">
          <caption>
            <b>Quotes of {year}</b>, as they stand today
          </caption>
          <thead>
            <tr>
              <th scope="col">Mission</th>
              <th scope="col">Price</th>
              <th scope="col">Rate</th>
              <th scope="col">Issued</th>
              <th scope="col">Valid until</th>
              <th scope="col">Accepted</th>
              <th scope="col" class="text">
                Stands
              </th>
            </tr>
          </thead>
          <tbody>
            {quotes.map(({ mission, label, price, rate, issued, validUntil, accepted, standing }) => (
              <tr>
                <Mission id={mission} label={label} selection={selection} />
                <td>
                  {printAmount(price.amount)} {price.currency}
                </td>
                <td>{rate ?? <span class="none">of the plan</span>}</td>
                <td>{issued}</td>
                <td>{validUntil}</td>
                <td>{accepted ?? <span class="none">–</span>}</td>
                <td class="text">{STANDINGS[standing]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </>
)

export const FreeDaysTable = ({ freeDays, selection, year }: Given & { readonly freeDays: readonly FreeDays[] }) => (
  <>
    {freeDays.length === 0 ? (
      <p class="about">The plan gives no free days in {year}: the price begins with the first day.</p>
    ) : (
      <Scroll label={`Days free of charge in ${year}`}>
        <table class="sticky">
          <caption>
            <b>Days of delivery and those free of charge</b>, {year}
          </caption>
          <thead>
            <tr>
              <th scope="col">Mission</th>
              <th scope="col">Days of delivery</th>
              <th scope="col">Of them free</th>
            </tr>
          </thead>
          <tbody>
            {freeDays.map(({ mission, label, delivery, free }) => (
              <tr>
                <Mission id={mission} label={label} selection={selection} />
                <td>{printAmount(delivery)}</td>
                <Amount shown={free} selection={selection} />
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    )}
  </>
)

export const Trips = ({ trips, selection, year, currency }: Given & { readonly trips: readonly Trip[]; readonly currency: string }) => (
  <>
    {trips.length === 0 ? (
      <p class="about">Every mission of {year} travels alone.</p>
    ) : (
      trips.map(({ title, cost, excess, parts }) => (
        <Scroll label={title}>
          <table class="sticky">
            <caption>
              <b>{title}</b>, {currency}: split by what travelling alone would cost, so that nobody pays more than alone
            </caption>
            <thead>
              <tr>
                <th scope="col">Mission</th>
                <th scope="col">Travelling alone</th>
                <th scope="col">Part of the trip</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ mission, label, alone, part }) => (
                <tr>
                  <Mission id={mission} label={label} selection={selection} />
                  <Amount shown={alone} selection={selection} />
                  <Amount shown={part} selection={selection} />
                </tr>
              ))}
              <tr>
                <th scope="row">More than all of them alone, left with the organisation</th>
                <td></td>
                <Amount shown={excess} selection={selection} />
              </tr>
              <tr class="total">
                <th scope="row">The whole trip</th>
                <td></td>
                <Amount shown={cost} selection={selection} />
              </tr>
            </tbody>
          </table>
        </Scroll>
      ))
    )}
  </>
)
