const remembered = 'pilar.lang';

export const language: 'id' | 'en' = (localStorage.getItem(remembered) ?? document.documentElement.lang) === 'en' ? 'en' : 'id';

/** Every visible text, in the language of the phone's owner. */
export const T = (indonesian: string, english: string) => (language === 'en' ? english : indonesian);

/** The page begins again: texts are made where they are shown. The office answers in the language of the cookie. */
export function speak(other: 'id' | 'en') {
  localStorage.setItem(remembered, other);
  document.cookie = `${remembered}=${other}; path=/; max-age=31536000; samesite=lax`;
  location.reload();
}

const locale = language === 'en' ? 'en-GB' : 'id-ID';
const dayFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
const timeFormat = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const numberFormat = new Intl.NumberFormat(locale);

/** "17 Agu 1985" of "1985-08-17". */
export const day = (text: string) => dayFormat.format(new Date(text.slice(0, 10) + 'T00:00'));
export const time = (at: string | number) => timeFormat.format(new Date(at));
export const number = (n: number) => numberFormat.format(n);

/** Today on this phone, "yyyy-MM-dd". */
export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

export function ago(at: number) {
  const minutes = Math.round((Date.now() - at) / 60_000);
  if (minutes < 1) return T('baru saja', 'just now');
  if (minutes < 60) return T(`${minutes} menit lalu`, `${minutes} minutes ago`);
  const hours = Math.round(minutes / 60);
  if (hours < 48) return T(`${hours} jam lalu`, `${hours} hours ago`);
  return T(`${Math.round(hours / 24)} hari lalu`, `${Math.round(hours / 24)} days ago`);
}
