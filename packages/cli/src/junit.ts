/** Findings and expectations for a machine that builds: JUnit XML, and annotations of GitHub's kind. */

export interface TestLine {
  readonly suite: string
  readonly name: string
  readonly isKept: boolean
  readonly message: string
}

/** What XML 1.0 cannot hold is left out; what means something to it is written as what it stands for. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const caseText = ({ suite, name, isKept, message }: TestLine): string => {
  const head = `    <testcase classname="${escaped(suite)}" name="${escaped(name)}"`
  return isKept ? `${head}/>\n` : `${head}>\n      <failure message="${escaped(message)}"/>\n    </testcase>\n`
}

/** Machines know a test by its name: what stands twice is numbered. */
const named = (lines: readonly TestLine[]): readonly TestLine[] => {
  const met = new Map<string, number>()
  return lines.map((line) => {
    const name = `${line.suite} ${line.name}`
    const count = (met.get(name) ?? 0) + 1
    met.set(name, count)
    return count === 1 ? line : { ...line, name: `${line.name} (${count})` }
  })
}

export const junitText = (plan: string, lines: readonly TestLine[]): string => {
  const failed = lines.filter(({ isKept }) => !isKept).length
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite name="${escaped(plan)}" tests="${lines.length}" failures="${failed}" errors="0" skipped="0">
${named(lines).map(caseText).join('')}  </testsuite>
</testsuites>
`
}

/** Characters that end an annotation or a property of one are written by their number, as GitHub asks. */
const ofProperty = (text: string): string => ofMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
const ofMessage = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

export const annotationsText = (lines: readonly TestLine[]): string =>
  lines
    .filter(({ isKept }) => !isKept)
    .map(({ suite, name, message }) => `::error title=${ofProperty(`${suite}: ${name}`)}::${ofMessage(message)}\n`)
    .join('')
