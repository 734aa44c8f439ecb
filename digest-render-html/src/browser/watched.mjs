// Chromium, and pages of it that write down what they ask for and say.
import { chromium } from "playwright-core";

const OF_THE_BROWSER = 60_000;

// What every request of an image gets, so that none leaves the machine.
const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
    timeout: OF_THE_BROWSER,
  });

// A page in a context of its own; atStart runs in each of its documents.
export async function watched(browser, { atStart, ...options } = {}) {
  const context = await browser.newContext({ bypassCSP: false, ...options });
  if (atStart) await context.addInitScript(atStart);
  context.setDefaultTimeout(OF_THE_BROWSER);
  const page = await context.newPage();
  let seen = nothing();
  await context.route("**", (route) => {
    const url = route.request().url();
    if (route.request().isNavigationRequest() && url.startsWith("file:")) return route.continue();
    seen.requests.push(url);
    return route.request().resourceType() === "image" ? route.fulfill({ contentType: "image/gif", body: pixel }) : route.abort();
  });
  page.on("console", (message) => seen.console.push(message.text()));
  page.on("pageerror", (error) => seen.console.push(String(error)));
  page.on("dialog", (dialog) => {
    seen.dialogs.push(dialog.message());
    dialog.dismiss();
  });
  context.on("page", (other) => seen.dialogs.push(`a new window: ${other.url()}`));
  return {
    page,
    seen: () => seen,
    forget: () => (seen = nothing()),
    close: () => context.close(),
  };
}

const tabs = new WeakMap();

// The page of a browser for some options, made once: a context costs more than most pages.
export async function tabOf(browser, options) {
  const made = tabs.get(browser) ?? tabs.set(browser, new Map()).get(browser);
  if (!made.has(options)) made.set(options, await watched(browser, options));
  const tab = made.get(options);
  tab.forget();
  return tab;
}

const nothing = () => ({ requests: [], console: [], dialogs: [] });

// Runs a job for each file, in two browsers at once, each replaced after so many files: a browser that has had hundreds of
// pages is a slow one. When the browser itself fails, the file has one more chance in a new one; what a check has found by
// then stays found.
export async function each(files, perBrowser, job, report) {
  const waiting = [...files];
  const lane = async () => {
    let browser = await launch();
    let done = 0;
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (++done % perBrowser === 0) browser = await renewed(browser);
      try {
        await job(browser, file);
      } catch (problem) {
        console.log(`${file}: ${problem.message}; once more`);
        browser = await renewed(browser);
        await job(browser, file).catch((again) => report(file, again.message));
      }
    }
    await browser.close();
  };
  await Promise.all([lane(), lane()]);
}

async function renewed(browser) {
  await browser.close().catch(() => {});
  return launch();
}
