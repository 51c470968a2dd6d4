// The camera reads participants' cards; what it read stays on this phone until the server has it, line or no line.
(() => {
  const place = document.querySelector('[data-scan]');
  if (!place) return;
  const own = document.currentScript, form = document.querySelector('#main textarea').form;
  const video = place.querySelector('video'), log = place.querySelector('[data-log]'), waiting = place.querySelector('[data-waiting]');
  const key = 'scans:' + location.pathname, again = 4000, every = 5000;
  const seen = new Map();
  let sending = false;

  const kept = () => JSON.parse(localStorage.getItem(key) ?? '[]');
  const keep = lines => { localStorage.setItem(key, JSON.stringify(lines)); waiting.textContent = lines.length; };
  const say = text => { log.prepend(Object.assign(document.createElement('li'), { textContent: text })); };

  function found(text) {
    const code = text.trim(), now = Date.now();
    if (!code || now - (seen.get(code) ?? 0) < again) return;
    seen.set(code, now);
    keep([...kept(), `${code};${new Date(now).toISOString()}`]);
    navigator.vibrate?.(80);
    say(`${new Date(now).toLocaleTimeString()} ✓ …${code.slice(-4)}`);
    send();
  }

  // A fresh copy of the page brings a fresh form token; the answer's message says what became of the scans.
  async function send() {
    const lines = kept();
    if (sending || lines.length === 0 || !navigator.onLine) return;
    sending = true;
    try {
      const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
      const fresh = [...page.forms].find(f => f.querySelector('textarea'));
      const body = new URLSearchParams(new FormData(fresh));
      body.set('Input.Lines', lines.join('\n'));
      body.set('Input.Session', form.elements['Input.Session'].value);
      const answer = await fetch(location.href, { method: 'POST', body });
      const said = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.alert');
      if (answer.ok && answer.redirected) keep(kept().slice(lines.length));
      if (said) say(said.textContent.trim());
    } catch { /* no line: they stay and go with the next try */ }
    sending = false;
  }

  async function reader() {
    if ('BarcodeDetector' in window && (await BarcodeDetector.getSupportedFormats()).includes('qr_code')) {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      return async source => (await detector.detect(source)).map(c => c.rawValue);
    }
    await new Promise((done, failed) => document.head.append(Object.assign(document.createElement('script'), { src: own.dataset.jsqr, onload: done, onerror: failed })));
    const canvas = document.createElement('canvas'), paper = canvas.getContext('2d', { willReadFrequently: true });
    return async source => {
      const width = source.videoWidth ?? source.naturalWidth ?? source.width, height = source.videoHeight ?? source.naturalHeight ?? source.height;
      if (!width) return [];
      const scale = Math.min(1, 800 / Math.max(width, height));
      [canvas.width, canvas.height] = [width * scale, height * scale];
      paper.drawImage(source, 0, 0, canvas.width, canvas.height);
      const code = jsQR(paper.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
      return code ? [code.data] : [];
    };
  }

  place.style.display = 'block';
  keep(kept());
  let read;
  place.querySelector('[data-start]').addEventListener('click', async event => {
    try {
      read ??= await reader();
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      await video.play();
      video.hidden = false;
      event.target.hidden = true;
      (async function look() {
        for (const text of await read(video).catch(() => [])) found(text);
        setTimeout(look, 250);
      })();
    } catch {
      say(place.dataset.noCamera);
    }
  });
  place.querySelector('input[type=file]').addEventListener('change', async event => {
    read ??= await reader();
    for (const file of event.target.files) {
      const codes = await read(await createImageBitmap(file)).catch(() => []);
      codes.length ? codes.forEach(found) : say(`✕ ${file.name}`);
    }
    event.target.value = '';
  });
  addEventListener('online', send);
  setInterval(send, every);
  send();
})();
