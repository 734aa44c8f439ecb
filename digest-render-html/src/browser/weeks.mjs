// What has to hold of a page that people read.
import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname } from "node:path";
import { pathToFileURL } from "node:url";
import GithubSlugger from "github-slugger";
import { checkData } from "./data.mjs";
import { tabOf } from "./watched.mjs";

const axeText = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A page with so many paragraphs in its entries is long.
const LONG = 400;
// Boxes that are laid out late move others by rounding.
const UNNOTICED = 0.01;
// What a page may weigh: its style, data and top, and so much for each byte of its source.
const TOP = 120_000;
const PER_BYTE = 1.4;

const PHONE = { viewport: { width: 360, height: 740 }, colorScheme: "light", atStart: watchShifts };
const LAPTOP = { viewport: { width: 1366, height: 860 }, colorScheme: "dark", atStart: watchShifts };
// How many stops of the keyboard are looked at.
const STOPS = 25;

// Looks at a week on a phone and on a laptop; counts the links that it has followed. A thorough look includes axe.
export async function checkWeek(browser, file, report, { thorough }) {
  const counts = { links: 0, anchors: 0, data: 0 };
  const say = (what) => report(basename(file), what);
  for (const [device, options] of Object.entries({ phone: PHONE, laptop: LAPTOP })) {
    const { page, seen } = await tabOf(browser, options);
    const sayOf = (what) => say(`${device}: ${what}`);
    await page.goto(pathToFileURL(file).href);
    await checkShifts(page, sayOf);
    await checkKeyboard(page, sayOf);
    await checkWidth(page, sayOf);
    await checkStyle(page, sayOf);
    if (options === LAPTOP) {
      counts.links = await checkLinks(page, sayOf);
      counts.anchors = await checkAnchors(page, file, sayOf);
      counts.data = await checkData(page, sayOf);
      await checkViews(page, sayOf);
    }
    if (options === LAPTOP) {
      await checkLayout(page, sayOf);
      await checkWeight(file, sayOf);
    }
    if (thorough && options === PHONE) await axe(page, sayOf, null);
    else if (thorough) await axe(page, sayOf, ["color-contrast", "target-size"]);
    await checkSilence(page, seen(), dirname(file), sayOf);
  }
  return counts;
}

// The list of weeks: no contents, no keyboard that could go astray.
export async function checkPlain(browser, file, report, { thorough }) {
  const say = (what) => report(basename(file), what);
  const { page, seen } = await tabOf(browser, PHONE);
  await page.goto(pathToFileURL(file).href);
  await checkWidth(page, say);
  await checkStyle(page, say);
  if (thorough) await axe(page, say, null);
  await checkSilence(page, seen(), dirname(file), say);
}

// Runs in the page, before it.
function watchShifts() {
  globalThis.shifted = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.shifted += entry.value))).observe({ type: "layout-shift", buffered: true });
}

// Nothing moves while a reader scrolls through the first screens. Each step waits for its frame, as the wheel of a mouse does: a
// jump to what was never laid out may move boxes, and how many depends on how busy the machine is.
async function checkShifts(page, say) {
  const shifted = await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    for (let y = 0; y < innerHeight * 4; y += 120) {
      await frame();
      scrollBy(0, 120);
    }
    await frame();
    scrollTo(0, 0);
    await frame();
    await frame();
    return globalThis.shifted;
  });
  if (shifted > UNNOTICED) say(`layout shifts of ${shifted.toFixed(3)}`);
}

// A long page is laid out where it is looked at only: most of its articles have no boxes.
async function checkLayout(page, say) {
  const boxes = async (laidOut) => {
    const { skipped, all } = await page.evaluate(async (visible) => {
      const sheet = new CSSStyleSheet();
      if (visible) sheet.replaceSync(".wd * { content-visibility: visible !important; }");
      document.adoptedStyleSheets = [sheet];
      scrollTo(0, 0);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const paragraphs = [...document.querySelectorAll(".wd-article p, .wd-thread p")];
      const skipped = paragraphs.filter((p) => !p.checkVisibility({ contentVisibilityAuto: true })).length;
      document.adoptedStyleSheets = [];
      return { skipped, all: paragraphs.length };
    }, laidOut);
    return { skipped, all };
  };
  const { skipped, all } = await boxes(false);
  if (all > LONG && skipped < all * 0.5) say(`lays out ${all - skipped} of ${all} paragraphs at once`);
  if ((await boxes(true)).skipped) say("the check of the layout counts what is laid out");
}

// The page is not much heavier than its source.
async function checkWeight(file, say) {
  const source = await stat(await readFile(`${file}.source`, "utf8"));
  const size = (await stat(file)).size;
  if (size > TOP + PER_BYTE * source.size) say(`weighs ${size} bytes, its source ${source.size}`);
}

async function checkWidth(page, say) {
  const { wider, widest } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > width + 1);
    return { wider: document.documentElement.scrollWidth - width, widest: over.at(-1)?.textContent.slice(0, 60) };
  });
  if (wider > 0) say(`scrolls sideways by ${wider} px: ${widest}`);
}

async function checkStyle(page, say) {
  const styled = await page.evaluate(() => getComputedStyle(document.querySelector(".wd")).fontSize !== "16px");
  if (!styled) say("the policy keeps the page's own style out");
}

// All its rules, or those that have to be asked again where colours and room are others.
async function axe(page, say, rules) {
  // Evaluated by the debugger, so the page's policy stays as it is.
  await page.evaluate(axeText);
  // What is off screen has no layout of its own until it is scrolled to; axe would measure stale boxes.
  await page.evaluate(() => {
    const laidOut = new CSSStyleSheet();
    laidOut.replaceSync(".wd * { content-visibility: visible !important; }");
    document.adoptedStyleSheets = [laidOut];
  });
  const found = await page.evaluate(
    (runOnly) =>
      globalThis.axe.run(document, { resultTypes: ["violations"], ...(runOnly && { runOnly }) }).then((result) => {
        if (!result.passes.length) return ["no rule was applied"];
        return result.violations.map((v) => `${v.id} (${v.nodes.length}): ${v.nodes[0].html.slice(0, 160)}`);
      }),
    rules,
  );
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
  found.forEach((violation) => say(`axe: ${violation}`));
}

// Images of other hosts are links on these pages; what is left are the digest's own files beside the page.
async function checkSilence(page, seen, folder, say) {
  const beside = `${pathToFileURL(folder).href}/`;
  const own = (await page.evaluate(() => [...document.images].map((image) => image.src))).filter((src) => src.startsWith(beside));
  const unasked = seen.requests.filter((request) => !own.includes(request));
  if (unasked.length) say(`requests: ${unasked.slice(0, 3)}`);
  if (seen.console.length) say(`console: ${seen.console.slice(0, 3)}`);
  if (seen.dialogs.length) say(`dialogs: ${seen.dialogs.slice(0, 3)}`);
}

// Each link of the contents leads to the heading that it names, at the top of the window.
async function checkLinks(page, say) {
  const { wrong, count } = await page.evaluate(async () => {
    const wrong = [];
    const links = [...document.querySelectorAll('.wd-toc a[href^="#"]')];
    for (const link of links) {
      location.hash = link.getAttribute("href");
      const heading = document.querySelector(":target")?.nextElementSibling;
      if (!heading || !/^H[1-6]$/.test(heading.tagName)) wrong.push(`${link.hash} leads to no heading`);
      else if (heading.textContent.trim() !== link.textContent.trim()) wrong.push(`${link.hash} leads to ${heading.textContent}`);
      else {
        const top = heading.getBoundingClientRect().top;
        const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
        if (!(atEnd || (top >= 0 && top < 120))) wrong.push(`${link.hash} lands ${Math.round(top)} px from the top`);
      }
    }
    return { wrong, count: links.length };
  });
  wrong.forEach(say);
  return count;
}

// Each view shows as many entries as it says, and a link to an entry that it hides shows that entry.
async function checkViews(page, say) {
  const shown = { titles: ".wd-article, .wd-thread, .wd-brief", papers: ".wd-paper", notes: ":is(.wd-article, .wd-thread, .wd-prose, .wd-media, .wd-quotation):has(.wd-note)" };
  await page.evaluate(() => (location.hash = ""));
  for (const [view, selector] of Object.entries(shown)) {
    const choice = page.locator(`.wd-view-${view}`);
    if (!(await choice.count())) continue;
    await choice.check({ force: true });
    const wrong = await page.evaluate(
      async ([selector, view]) => {
        const seen = (all) => [...document.querySelectorAll(all)].filter((element) => element.checkVisibility());
        const said = Number(document.querySelector(`.wd-view-${view} + span b`).textContent);
        const wrong = [];
        if (seen(selector).length !== said) wrong.push(`the view of ${view} says ${said} and shows ${seen(selector).length}`);
        const others = view === "titles" ? ".wd-content article > p" : `.wd-content article:not(${selector})`;
        if (seen(others).length) wrong.push(`the view of ${view} shows ${seen(others).length} others`);
        for (const heading of document.querySelectorAll(".wd-content h4")) {
          const anchor = heading.previousElementSibling;
          if (!anchor) continue;
          location.hash = anchor.getAttribute("href");
          const top = heading.getBoundingClientRect().top;
          if (!heading.checkVisibility() || top < 0 || top > innerHeight) wrong.push(`in the view of ${view} ${location.hash} does not land`);
        }
        location.hash = "";
        return wrong.slice(0, 3);
      },
      [selector, view],
    );
    wrong.forEach(say);
  }
  const all = page.locator(".wd-view-all");
  if (await all.count()) await all.check({ force: true });
}

// The anchors are those that GitHub gives the headings, and the contents of the source, read here line by line, find them.
async function checkAnchors(page, file, say) {
  const { names, texts, hidden } = await page.evaluate(() => {
    const anchors = [...document.querySelectorAll("a.wd-permalink[name]")];
    const hidden = [...document.querySelectorAll(".wd-anchor > a")];
    return { hidden: hidden.map((anchor) => anchor.name), names: anchors.map((anchor) => anchor.name), texts: anchors.map((anchor) => anchor.nextElementSibling.textContent) };
  });
  const slugger = new GithubSlugger();
  const expected = texts.map((text) => slugger.slug(text.trim()));
  const strange = names.filter((name) => !expected.includes(name));
  if (strange.length) say(`anchors that GitHub doesn't give: ${strange.slice(0, 3)}`);
  if (new Set(names).size !== names.length) say("an anchor occurs twice");
  const source = await readFile(await readFile(`${file}.source`, "utf8"), "utf8");
  const contents = [...source.matchAll(/^ *- \[.*\]\(#([^)\s]*)\)$/gm)].map((match) => decodeURIComponent(match[1]));
  contents.filter((anchor) => !names.includes(anchor) && !hidden.includes(anchor)).forEach((anchor) => say(`the contents' link to #${anchor} leads nowhere`));
  return contents.length;
}

// The tabulator goes through the page in the order of the document, first to the skip link, and shows where it is.
async function checkKeyboard(page, say) {
  await page.evaluate(watchFocus);
  for (let step = 0; step < STOPS; step++) await page.keyboard.down("Tab");
  await page.keyboard.up("Tab");
  const all = await page.evaluate(() => globalThis.stops);
  const end = all.findIndex((stop) => stop.atEnd);
  const stops = end < 0 ? all : all.slice(0, end);
  if (!stops.length) return say("the keyboard stops nowhere");
  if (stops.length < STOPS && end < 0) say(`the keyboard stops ${stops.length} times`);
  if (stops[0].cssClass !== "wd-skip") say(`the first stop is not the skip link but ${stops[0].text}`);
  stops.filter((stop) => !stop.follows).forEach((stop) => say(`the keyboard goes back to ${stop.text}`));
  stops.filter((stop) => !stop.outlined).forEach((stop) => say(`the focus on ${stop.text} is not seen`));
}

// Runs in the page: writes down each stop of the keyboard.
function watchFocus() {
  globalThis.stops = [];
  let before = null;
  addEventListener("focusin", ({ target }) => {
    const style = getComputedStyle(target);
    const box = target.getBoundingClientRect();
    globalThis.stops.push({
      text: target.textContent.trim().slice(0, 40),
      cssClass: target.className,
      follows: !before || Boolean(before.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING),
      outlined: style.outlineStyle !== "none" && box.width > 0 && box.height > 0 && box.right > 0,
    });
    before = target;
  });
  addEventListener("focusout", ({ relatedTarget }) => relatedTarget || globalThis.stops.push({ atEnd: true }));
}
