// The grid is typed without the mouse, and a row that is left is saved at once.
(() => {
  const grid = document.querySelector('[data-entry]');
  if (!grid) return;
  const form = grid.closest('form'), dirty = new Set();
  const rowOf = cell => cell.closest('tr');

  grid.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key], cell = event.target.closest('td');
    if (!step || !cell) return;
    event.preventDefault();
    const row = step > 0 ? rowOf(cell).nextElementSibling : rowOf(cell).previousElementSibling;
    (row?.cells[cell.cellIndex].querySelector('input') ?? form.querySelector('button')).focus();
  });
  grid.addEventListener('focusin', event => event.target.select?.());
  grid.addEventListener('input', event => dirty.add(rowOf(event.target)));
  grid.addEventListener('focusout', event => {
    const row = rowOf(event.target);
    if (dirty.has(row) && !row.contains(event.relatedTarget)) save(row);
  });

  async function save(row) {
    dirty.delete(row);
    const body = new URLSearchParams(new FormData(form)), own = [...row.querySelectorAll('input')].map(input => input.name), mark = row.querySelector('[data-mark]');
    for (const name of [...body.keys()]) if (/^[pc]\d/.test(name) && !own.includes(name)) body.delete(name);
    // Each sending is one of its own: the ticket keeps a form from acting twice.
    body.set('_ticket', crypto.randomUUID().replaceAll('-', ''));
    try {
      const answer = await fetch(location.href, { method: 'POST', body });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      for (const name of own) {
        const [here, there] = [form.elements[name], page.querySelector(`[name="${name}"]`)], said = there?.parentElement.querySelector('.at-cell');
        here.parentElement.querySelector('.at-cell')?.remove();
        if (said) here.after(said);
        said ? here.setAttribute('aria-invalid', 'true') : here.removeAttribute('aria-invalid');
      }
      const fresh = page.querySelector(`[name="${own[0]}"]`)?.closest('tr').querySelector('[data-mark]');
      if (answer.redirected && fresh) mark.textContent = `${fresh.textContent} ${grid.dataset.saved}`;
      if (dirty.size === 0 && answer.redirected) delete form.dataset.dirty;
    } catch {
      dirty.add(row);
    }
  }
})();
