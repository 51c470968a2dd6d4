// Passkeys: asks the server for options, lets the device make or use a key, and sends its answer with the form.
(() => {
  const known = window.PublicKeyCredential?.parseRequestOptionsFromJSON;
  for (const place of document.querySelectorAll('[data-passkey]')) {
    if (!known) { if (place.dataset.passkey === 'get') place.hidden = true; continue; }
    place.hidden = false;
    const form = place.querySelector('form');
    form.addEventListener('submit', async event => {
      const answer = form.querySelector('[name$="Credential"]');
      if (answer.value) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      try {
        const response = await fetch(place.dataset.options, { method: 'POST', body: new FormData(form) });
        const options = await response.json();
        const credential = place.dataset.passkey === 'create'
          ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
          : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        answer.value = JSON.stringify(credential);
      } catch {
        answer.value = '{}';
      }
      form.submit();
    }, { capture: true });
  }
})();
