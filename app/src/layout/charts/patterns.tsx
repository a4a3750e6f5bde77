/** The hatchings every chart of a page refers to, drawn once a page: forecast, and variance that is less. */
export const Patterns = () => (
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <PatternDefinitions />
  </svg>
)

export const PatternDefinitions = () => (
  <defs>
    <pattern id="hatch-forecast" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-gap" width="2" height="5" />
    </pattern>
    <pattern id="hatch-less" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <rect class="hatch-gap" width="1.5" height="4" />
    </pattern>
  </defs>
)
