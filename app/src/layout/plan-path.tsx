/** Where something stands in the plan document. It may break after its dots and nowhere else. */
export const PlanPath = ({ path }: { readonly path: string }) => (
  <span class="code">
    {path.split('.').map((part, index, parts) => (
      <>
        {part}
        {index + 1 < parts.length && (
          <>
            .<wbr />
          </>
        )}
      </>
    ))}
  </span>
)
