/**
 * What htmx leaves unsaid: the answer of a form did not come, or was a fault. The form is marked, so that it says so where it stands; what was
 * typed stays, and is sent again when there is a connection, or when asked. Whatever else is pressed meanwhile waits until it is recorded.
 */
{
  const UNSENT = 'unsent'
  const SELF_SAVING = 'form:has(.save-state)'

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
  const hasTyped = (form) =>
    [...form.querySelectorAll('input:not([type=hidden])')].some((field) => field.value.trim() !== field.defaultValue)
  const isRefused = (form) => form.querySelector('.saved.error') !== null
  const unrecorded = () =>
    [...document.querySelectorAll(SELF_SAVING)].find(
      (form) => form.matches(`.htmx-request, .${UNSENT}`) || isRefused(form) || hasTyped(form),
    )

  /** Enter in a field only leaves it: the button itself ends the edit. */
  document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
    const { submitter, body } = ctx.request
    if (submitter?.name === 'ends' && typedIn()?.matches('input')) body.delete('ends')
  })

  /** What leads on leaves the field only once it is pressed: until then the page, and what the button says, stays as it is. */
  document.addEventListener('mousedown', (event) => {
    const pressed = event.target.closest('button, a[href]')
    if (pressed !== null && typedIn() !== null && pressed.form !== typedIn().form) event.preventDefault()
  })

  const show = (form) => {
    form.querySelector('.save-state').scrollIntoView({ block: 'center' })
    form.querySelector('[aria-invalid]')?.focus({ preventScroll: true })
  }

  const SOON = 1000
  let leaves = false
  /** What cannot be recorded as it is goes only with the page if whoever typed it says so. */
  const asks = (form) => {
    const isLeft = window.confirm(form.querySelector('.save-state').dataset.leave)
    if (!isLeft) show(form)
    leaves = isLeft
    setTimeout(() => {
      leaves = false
    }, SOON)
    return isLeft
  }

  /** Whether what leads on has to wait: then it goes on by itself once what is typed is recorded, and stays where that is refused. */
  const waits = (event, go, stays = (form) => asks(form) && go(form)) => {
    typedIn()?.blur()
    const form = unrecorded()
    if (form === undefined || leaves) return
    const isOld = isRefused(form) && !form.matches('.htmx-request') && !hasTyped(form)
    event.preventDefault()
    event.stopImmediatePropagation()
    if (isOld) return asks(form) && go(form)
    const next = () => {
      if (form.matches('.htmx-request')) return then()
      if (form.matches(`.${UNSENT}`)) return stays(form)
      if (!form.isConnected) return
      if (isRefused(form)) return show(form)
      go(form)
    }
    const then = () => form.addEventListener('htmx:finally:request', () => setTimeout(next), { once: true })
    then()
    if (!form.matches('.htmx-request')) sendAgain(form)
  }

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

  /** It is what was held back and goes on: nothing of it waits again. */
  let goesOn = false
  const goOn = (press) => {
    goesOn = true
    press()
    goesOn = false
  }

  document.addEventListener(
    'submit',
    (event) => {
      const { target: form, submitter } = event
      if (goesOn || form.matches(SELF_SAVING)) return
      if (form.method !== 'post') return waits(event, () => goOn(() => form.requestSubmit(submitter)))
      const { action } = form
      const fields = new FormData(form, submitter)
      waits(
        event,
        (typed) => sendOnTop(typed, action, fields),
        () => mark(form),
      )
    },
    true,
  )

  document.addEventListener(
    'click',
    (event) => {
      const link = event.target.closest('a[href]')
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === '_blank'
      if (goesOn || link === null || isElsewhere || link.getAttribute('href').startsWith('#')) return
      waits(event, () => goOn(() => (link.isConnected ? link.click() : location.assign(link.href))))
    },
    true,
  )

  /** Back and forward within the pages: the address has moved already, so the page takes its own again, and leads on from there. */
  let here = location.href
  const isHere = () => location.href.split('#')[0] === here.split('#')[0]
  document.addEventListener('focusin', ({ target }) => {
    if (target.form?.matches(SELF_SAVING)) here = location.href
  })
  window.navigation?.addEventListener('navigate', (event) => {
    if (event.navigationType === 'traverse' && !leaves && unrecorded() !== undefined) event.stopImmediatePropagation()
  })
  window.addEventListener(
    'popstate',
    (event) => {
      if (leaves || isHere() || unrecorded() === undefined) return
      const there = location.href
      history.pushState({ htmx: true }, '', here)
      waits(event, () => location.assign(there))
    },
    true,
  )

  window.addEventListener('beforeunload', (event) => {
    if (!leaves && unrecorded() !== undefined) event.preventDefault()
  })
}
