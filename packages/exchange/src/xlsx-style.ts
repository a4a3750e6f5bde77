/** How the cells of a workbook look: blue on yellow is an input and unlocked, black a calculation, green taken from elsewhere. */
import type { CellStyle, ConditionalRule } from 'hucre/xlsx'
import type { Look, Sheet, SheetCell } from 'ltsfs'

const INK = '1F2933'
const BLUE = '0000FF'
const GREEN = '006100'
const GREY = '5F6B7A'
const RED = 'B42318'

const fill = (rgb: string): Pick<CellStyle, 'fill'> => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } })
const font = (rgb: string, more: Omit<NonNullable<CellStyle['font']>, 'color'> = {}): Pick<CellStyle, 'font'> => ({
  font: { name: 'Calibri', size: 10, ...more, color: { rgb } },
})
const rule = (side: 'top' | 'bottom'): Pick<CellStyle, 'border'> => ({ border: { [side]: { style: 'thin', color: { rgb: GREY } } } })

const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: font(INK, { size: 16, bold: true }),
  heading: { ...font(INK, { size: 11, bold: true }) },
  label: font(INK),
  note: font(GREY),
  caption: font(GREY),
  header: { ...font(INK, { bold: true }), ...rule('bottom') },
  input: { ...font(BLUE), ...fill('FFF9DB'), protection: { locked: false } },
  calculation: font('000000'),
  link: font(GREEN),
  step: font(GREY, { italic: true }),
  total: { ...font('000000', { bold: true }), ...rule('top') },
  'unit-of-total': { ...font(GREY), ...rule('top') },
  check: font(GREY),
  flag: font(GREEN, { bold: true }),
}

const KEEPS_DISTANCE = new Set<Look>(['note', 'unit-of-total'])
const FIRST_HEADERS = new Set(['Figure', 'Row', 'Check', 'Number of the plan', 'Total', 'Option', 'Switch', 'Course'])
const NUMBER_HEADERS = new Set(['Value', 'As exported', 'Changed', 'Fails', 'In use', 'Course in use'])
const HAS_NUMBER = new Set<Look>(['header', 'calculation', 'link', 'step', 'total', 'check', 'input', 'note'])

/** Numbers and the headers of their columns stand to the right; other words keep their distance from a number before them. */
const aligned = ({ look, value }: SheetCell): Pick<CellStyle, 'alignment'> => {
  const overNumbers = look === 'header' && (/^(?:Opt\. )?\d+$/.test(String(value)) || NUMBER_HEADERS.has(String(value)))
  if (overNumbers || (HAS_NUMBER.has(look) && typeof value !== 'string')) return { alignment: { horizontal: 'right' } }
  return KEEPS_DISTANCE.has(look) || (look === 'header' && !FIRST_HEADERS.has(String(value)))
    ? { alignment: { horizontal: 'left', indent: 1 } }
    : {}
}

const TEXT = '@'

export const styleOf = (cell: SheetCell): CellStyle => {
  const isText = cell.formula === undefined && typeof cell.value === 'string'
  const format = isText ? TEXT : cell.format
  const link = cell.opens === undefined ? {} : font(BLUE, { underline: true })
  return { ...LOOKS[cell.look], ...aligned(cell), ...link, ...(format === undefined ? {} : { numFmt: format }) }
}

/** The tabs of sheets with something to change are blue, that of the checks green. */
export const tabOf = ({ part }: Sheet): { readonly tabColor?: { readonly rgb: string } } =>
  part === 'figures' ? {} : { tabColor: { rgb: part === 'inputs' ? BLUE : GREEN } }

/** The flag of every sheet turns red when a check fails. */
export const FLAG_COLOURS: ConditionalRule[] = [
  {
    type: 'beginsWith',
    priority: 1,
    text: 'A check fails',
    formula: 'LEFT(A2,13)="A check fails"',
    range: 'A2',
    style: { font: { bold: true, color: { rgb: RED } } },
  },
]
