// Pages work without this file; it only spares a step, a second click or a lost form.
(() => {
  const own = document.currentScript;
  let leaving = false;

  // htmx is fetched only by pages that use it, and starts only in a page that is complete.
  addEventListener('load', () => {
    if (!document.querySelector('[hx-get],[hx-post]')) return;
    const script = document.createElement('script');
    script.src = own.dataset.htmx;
    // What was chosen while the line was slow counts too.
    script.onload = () => {
      for (const select of document.querySelectorAll('select[hx-get]')) if (select.selectedIndex > 0) select.dispatchEvent(new Event('change', { bubbles: true }));
    };
    document.head.append(script);
  });

  // A form is sent once; the button says that it is on its way.
  addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    leaving = true;
    event.submitter?.setAttribute('aria-busy', 'true');
  });

  // Back from the browser's cache: everything can be pressed again.
  addEventListener('pageshow', () => {
    leaving = false;
    for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent;
    for (const button of document.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
  });

  // Unsaved changes are not lost by a slip of the thumb.
  addEventListener('input', event => {
    const { form, type, id, valueAsDate } = event.target;
    const day = type === 'date' && document.querySelector(`output.day[for="${id}"]`);
    if (day) day.value = valueAsDate ? new Intl.DateTimeFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'id', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(valueAsDate) : '';
    if (form && 'guard' in form.dataset) form.dataset.dirty = 'yes';
  });
  addEventListener('beforeunload', event => {
    if (!leaving && document.querySelector('form[data-dirty]')) event.preventDefault();
  });

  addEventListener('change', event => {
    if ('submit' in event.target.dataset) event.target.form.requestSubmit();
  });

  addEventListener('click', async event => {
    const copy = event.target.closest('[data-copy]');
    if (copy) {
      await navigator.clipboard.writeText(copy.dataset.copy);
      copy.dataset.copied = 'yes';
    }
    const tick = event.target.closest('[data-tick]');
    if (tick) {
      const boxes = [...tick.form.querySelectorAll(`input[name="${tick.dataset.tick}"]:not(:disabled)`)];
      const all = boxes.some(box => !box.checked);
      for (const box of boxes) box.checked = all;
      boxes[0]?.dispatchEvent(new Event('input', { bubbles: true }));
    }
    for (const menu of document.querySelectorAll('details.account[open]'))
      if (!menu.contains(event.target)) menu.open = false;
  });
  // Letters press what the page offers, j and k walk through its rows; switched off for good when somebody does not want it.
  const keys = document.querySelector('[data-keys]');
  if (keys) {
    keys.checked = localStorage.getItem('keys') !== 'off';
    keys.addEventListener('change', () => localStorage.setItem('keys', keys.checked ? 'on' : 'off'));
  }
  addEventListener('keydown', event => {
    if (!keys?.checked || event.ctrlKey || event.altKey || event.metaKey || event.target.closest('select,textarea,input:not([type=radio]):not([type=checkbox])')) return;
    const rows = [...document.querySelectorAll('[data-step]')];
    const step = { j: 1, k: -1 }[event.key];
    if (step && rows.length) return rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(document.activeElement) + step))].focus();
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
    if (!target) return;
    event.preventDefault();
    const missing = [...target.form?.querySelectorAll('[aria-required=true]') ?? []].find(field => !field.value);
    if (missing) missing.focus();
    else target.click();
  });
  addEventListener('keydown', event => {
    if (event.key === 'Escape') for (const menu of document.querySelectorAll('details.account[open]')) menu.open = false;
  });
})();
