import { describe, expect, test } from 'vitest'
import { entryRule } from './entry-rule.ts'
import { planDocument } from './plan-document.ts'
import { branchMeant, isNullable, isOptional, keysBelonging, placesOfKeys, schemaAt, schemaBelow, shapeOf, unwrap } from './schema-node.ts'

const below = (...keys: readonly string[]) => schemaAt(planDocument, {}, keys)

describe('the schema as a map', () => {
  test('knows what may be left out and what may be null', () => {
    expect(isOptional(below('cropAgency')!)).toBe(true)
    expect(isOptional(below('reserves')!)).toBe(false)
    expect(isNullable(below('cropAgency', 'joins')!)).toBe(true)
    expect(isNullable(below('title')!)).toBe(false)
    expect(isNullable(below('cropAgency')!)).toBe(false)
  })

  test('knows the keys of a record and none of a list or a text', () => {
    expect(Object.keys(shapeOf(below('period')!) ?? {})).toEqual(['from', 'to'])
    expect(shapeOf(below('members')!)).toBe(null)
    expect(keysBelonging(below('period')!, {})).toEqual(['from', 'to'])
    expect(keysBelonging(below('title')!, {})).toEqual([])
  })

  test('takes the branch of a union that the value resembles most', () => {
    const { def } = unwrap(entryRule)._zod
    const options = def.type === 'union' ? def.options : []
    expect(branchMeant(options, { indicator: 'gdp', threshold: 3 })).toBe(0)
    expect(branchMeant(options, { any: [] })).toBe(2)
    expect(branchMeant(options, { everyone: false })).toBe(4)
    expect(branchMeant(options, 'everyone')).toBe(-1)
    expect(branchMeant(options, [])).toBe(-1)
  })

  test('leads nowhere for a key that means nothing there', () => {
    expect(below('toString')).toBeUndefined()
    expect(below('title', 'length', 'x')).toBeUndefined()
    expect(schemaBelow(planDocument, {}, '__proto__')).toBeUndefined()
  })

  test('knows where a key belongs, rules within rules included once', () => {
    const places = placesOfKeys(planDocument)
    expect(places.get('feeRate')).toEqual(['projectManagementFees.projects.<name>.feeRate'])
    expect(places.get('everyone')).toContain('membershipFees.schedules.<name>.tiers.<name>.entry.everyone')
    expect(places.get('haircut')).toEqual(['donorCoFunding.haircut'])
    expect(places.get('feeRates')).toBeUndefined()
  })
})
