import { describe, expect, test } from 'vitest'
import { itemName } from './item-name.ts'

describe('the name of a list item', () => {
  test('is its own id, member, tier, agreement or currency, in this order', () => {
    expect(itemName({ currency: 'AUD', id: 'aid' }, 3)).toBe('aid')
    expect(itemName({ member: 'TV', currency: 'AUD' }, 3)).toBe('TV')
    expect(itemName({ tier: 'small' }, 3)).toBe('small')
    expect(itemName({ agreement: 'aid' }, 3)).toBe('aid')
    expect(itemName({ currency: 'AUD' }, 3)).toBe('AUD')
  })

  test.each([[{}], ['small'], [null], [{ id: 7 }], [{ id: 'a.b' }], [{ id: '' }], [{ id: 'a'.repeat(81) }]])(
    'is the position of %j, which has none that can stand in a path',
    (item) => expect(itemName(item, 3)).toBe('3'),
  )
})
