/**
 * What htmx leaves unsaid: the answer of a form did not come, or was a fault. The form is marked, so that it says so where it stands; what was
 * typed stays, and is sent again when there is a connection, or when asked. Whatever else is pressed meanwhile waits until it is recorded.
 */
{
  const UNSENT = 'unsent'
  const SELF_SAVING = 'form:has(.save-state)'
  const UNRECORDED = `${SELF_SAVING}:is(.htmx-request, .${UNSENT})`

  const mark = (form) => {
    const words = form.matches?.('form') ? form.querySelector('.unsaved span')?.textContent : undefined
    if (words === undefined) return
    form.classList.add(UNSENT)
    document.getElementById('live').textContent = words
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

  const typedIn = () => (document.activeElement?.form?.matches(SELF_SAVING) ? document.activeElement : null)

  /** A button of another form leaves the field only once it is pressed: until then the page, and what the button says, stays as it is. */
  document.addEventListener('mousedown', (event) => {
    const form = event.target.closest('button')?.form
    if (form && form !== typedIn()?.form && typedIn() !== null) event.preventDefault()
  })

  /** As it was pressed, on top of what was typed. A step back over what the same form recorded before takes that back too. */
  const sendOnTop = (typed, action, fields) => {
    const newest = typed.elements.expected.value
    fields.set('expected', newest)
    if (fields.get('to') === document.querySelector('form.step [name=to]')?.value) fields.set('seen', newest)
    const form = Object.assign(document.createElement('form'), { method: 'post', action, hidden: true })
    for (const [name, value] of fields) form.append(Object.assign(document.createElement('input'), { name, value }))
    document.body.append(form)
    form.submit()
  }

  const sendAfter = (typed, form, fields) => {
    const { action } = form
    const go = () => {
      if (typed.matches('.htmx-request')) return sendAfter(typed, form, fields)
      if (typed.matches(`.${UNSENT}`)) return mark(form)
      if (typed.isConnected && typed.querySelector('.saved.error') === null) sendOnTop(typed, action, fields)
    }
    typed.addEventListener('htmx:finally:request', () => setTimeout(go), { once: true })
  }

  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target
      if (form.method !== 'post' || form.matches(SELF_SAVING)) return
      typedIn()?.blur()
      const typed = document.querySelector(UNRECORDED)
      if (typed === null) return
      event.preventDefault()
      event.stopPropagation()
      sendAfter(typed, form, new FormData(form))
      if (typed.matches(`.${UNSENT}`)) sendAgain(typed)
    },
    true,
  )
}
