// Each answer goes to the office at once. What the line does not take stays on this phone and goes later, also after the browser was closed.
(() => {
  const place = document.querySelector('[data-paper]'), key = 'paper:' + location.pathname, every = 5000, typing = 700;
  // Handed in or closed: nothing is left to send.
  if (!place) return localStorage.removeItem(key);
  const form = place.closest('form'), status = form.querySelector('.saving'), words = place.dataset;
  const kept = () => JSON.parse(localStorage.getItem(key) ?? '{"seq":0,"answers":{}}');
  const keep = state => localStorage.setItem(key, JSON.stringify(state));
  let sending = false, refused = '', pause;

  const fields = order => [...form.querySelectorAll(`[name="q${order}"]`)];
  const valueOf = order => fields(order).filter(f => !['radio', 'checkbox'].includes(f.type) || f.checked).map(f => f.value).join(',');

  function tell() {
    const waiting = Object.keys(kept().answers).length;
    status.textContent = refused || (waiting ? `${waiting} ${words.waiting}` : words.saved);
  }

  // Numbers count up and never ask a clock: the latest answer is the one with the highest.
  function note(order) {
    const state = kept(), value = valueOf(order);
    if (state.answers[order]?.value === value) return;
    state.seq = Math.max(state.seq, Number(words.seq)) + 1;
    state.answers[order] = { value, seq: state.seq };
    keep(state);
    refused = '';
    tell();
    send();
  }

  async function send() {
    const sent = Object.entries(kept().answers);
    if (sending || refused || sent.length === 0 || !navigator.onLine) return;
    sending = true;
    try {
      const body = new URLSearchParams(sent.map(([order, a]) => ['a', `${order}:${a.seq}:${a.value}`]));
      body.set('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
      const answer = await fetch(place.dataset.paper, { method: 'POST', body });
      if (answer.ok) {
        const state = kept();
        for (const [order, a] of sent) if (state.answers[order]?.seq === a.seq) delete state.answers[order];
        keep(state);
      } else if (answer.status === 422) refused = (await answer.json()).message;
      tell();
    } catch { /* no line: they stay and go with the next try */ }
    sending = false;
  }

  // What waited on this phone is newer than what the page brought.
  for (const [order, { value }] of Object.entries(kept().answers))
    for (const field of fields(order))
      if (['radio', 'checkbox'].includes(field.type)) field.checked = value.split(',').includes(field.value);
      else field.value = value;

  place.addEventListener('change', event => note(event.target.name.slice(1)));
  place.addEventListener('input', event => {
    if (['radio', 'checkbox'].includes(event.target.type)) return;
    clearTimeout(pause);
    pause = setTimeout(() => note(event.target.name.slice(1)), typing);
  });
  form.addEventListener('submit', event => {
    if (navigator.onLine) return;
    event.preventDefault();
    status.textContent = words.offline;
  });
  form.querySelector('[data-save]').hidden = true;
  addEventListener('online', send);
  setInterval(send, every);
  if (Object.keys(kept().answers).length) tell();
  send();
})();
