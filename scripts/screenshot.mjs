import { chromium } from 'playwright-core';

const [url, out, width = '1280', ...options] = process.argv.slice(2);
const { EMAIL, PASSWORD, FULL, NOJS, CHROMIUM = '/usr/bin/chromium' } = process.env;
if (!url || !out) {
  console.error('usage: screenshot.sh URL OUT.png [WIDTH] [dark] [en]');
  process.exit(2);
}
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
const context = await browser.newContext({
  viewport: { width: Number(width), height: Number(width) < 600 ? 740 : 768 },
  colorScheme: options.includes('dark') ? 'dark' : 'light',
  javaScriptEnabled: NOJS !== '1',
});
const { origin } = new URL(url);
if (options.includes('en')) await context.addCookies([{ name: 'pilar.lang', value: 'en', url: origin }]);
const page = await context.newPage();
page.on('console', message => { if (message.type() === 'error') console.error(message.text()); });
if (EMAIL) {
  await page.goto(`${origin}/sign-in`);
  await page.fill('[name="Input.Email"]', EMAIL);
  await page.fill('[name="Input.Password"]', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.press('[name="Input.Password"]', 'Enter')]);
}
const answer = await page.goto(url, { waitUntil: 'load' });
const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
console.log(`${answer?.status()} ${await page.title()}${overflow > 0 ? ` (scrolls sideways by ${overflow} px)` : ''}`);
await page.screenshot({ path: out, fullPage: FULL !== '0' });
await browser.close();
