/**
 * What htmx leaves unsaid: the answer of a form that saves itself did not come, or was a fault. The form is marked, so that it says so where it
 * says how it stands; what was typed stays, and is sent again when there is a connection, or when asked.
 */
{
  const UNSENT = 'unsent'
  const SELF_SAVING = 'form:has(.save-state)'

  const mark = (form) => {
    if (!form.matches?.(SELF_SAVING)) return
    form.classList.add(UNSENT)
    document.getElementById('live').textContent = form.querySelector('.unsaved span').textContent
  }
  const sendAgain = (form) => form.dispatchEvent(new Event('change'))

  document.addEventListener('htmx:error', ({ target }) => mark(target))
  document.addEventListener('htmx:response:error', ({ target, detail }) => {
    if (detail.ctx.response.status >= 500) mark(target)
  })
  document.addEventListener('htmx:before:request', ({ target }) => target.classList?.remove(UNSENT))
  document.addEventListener('click', ({ target }) => {
    if (target.matches('.save-again')) sendAgain(target.form)
  })
  window.addEventListener('online', () => {
    for (const form of document.querySelectorAll(`${SELF_SAVING}.${UNSENT}`)) sendAgain(form)
  })
}
